import type { ResourcesByItem } from "../domain/resource";
import { aiResources } from "./resources/ai";
import { applicationsResources } from "./resources/applications";
import { certFreeResources } from "./resources/cert-free";
import { certificationsResources } from "./resources/certifications";
import { challengesDataResources } from "./resources/challenges-data";
import { challengesProductionResources } from "./resources/challenges-production";
import { communitiesAiResources } from "./resources/communities-ai";
import { communitiesDevelopersResources } from "./resources/communities-developers";
import { coursesFreeResources } from "./resources/courses-free";
import { coursesPlatformsResources } from "./resources/courses-platforms";
import { coursesUniversityResources } from "./resources/courses-university";
import { dlNetworksResources } from "./resources/dl-networks";
import { dlSequencesResources } from "./resources/dl-sequences";
import { dsaResources } from "./resources/dsa";
import { educationResources } from "./resources/education";
import { habitsForumResources } from "./resources/habits-forum";
import { habitsReadingResources } from "./resources/habits-reading";
import { languagesDataResources } from "./resources/languages-data";
import { languagesSystemsResources } from "./resources/languages-systems";
import { mathResources } from "./resources/math";
import { mlConceptsResources } from "./resources/ml-concepts";
import { mlKindsResources } from "./resources/ml-kinds";
import { projOwnResources } from "./resources/proj-own";
import { projectsLanguageResources } from "./resources/projects-language";
import { projectsTablesResources } from "./resources/projects-tables";
import { projectsVisionResources } from "./resources/projects-vision";
import { rubricDeployResources } from "./resources/rubric-deploy";
import { rubricDesignResources } from "./resources/rubric-design";
import { rubricMaintainResources } from "./resources/rubric-maintain";
import { rubricValidateResources } from "./resources/rubric-validate";
import { softwareResources } from "./resources/software";
import { statisticsResources } from "./resources/statistics";
import { toolsChartsResources } from "./resources/tools-charts";
import { toolsContainersResources } from "./resources/tools-containers";
import { toolsDataResources } from "./resources/tools-data";
import { toolsIdeResources } from "./resources/tools-ide";
import { toolsMlResources } from "./resources/tools-ml";
import { toolsNlpResources } from "./resources/tools-nlp";
import { toolsWebResources } from "./resources/tools-web";

export const resources: ResourcesByItem = {
  ...aiResources,
  ...applicationsResources,
  ...certFreeResources,
  ...certificationsResources,
  ...challengesDataResources,
  ...challengesProductionResources,
  ...communitiesAiResources,
  ...communitiesDevelopersResources,
  ...coursesFreeResources,
  ...coursesPlatformsResources,
  ...coursesUniversityResources,
  ...dlNetworksResources,
  ...dlSequencesResources,
  ...dsaResources,
  ...educationResources,
  ...habitsForumResources,
  ...habitsReadingResources,
  ...languagesDataResources,
  ...languagesSystemsResources,
  ...mathResources,
  ...mlConceptsResources,
  ...mlKindsResources,
  ...projOwnResources,
  ...projectsLanguageResources,
  ...projectsTablesResources,
  ...projectsVisionResources,
  ...rubricDeployResources,
  ...rubricDesignResources,
  ...rubricMaintainResources,
  ...rubricValidateResources,
  ...softwareResources,
  ...statisticsResources,
  ...toolsChartsResources,
  ...toolsContainersResources,
  ...toolsDataResources,
  ...toolsIdeResources,
  ...toolsMlResources,
  ...toolsNlpResources,
  ...toolsWebResources,
};
