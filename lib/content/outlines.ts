import type { OutlinesByItem } from "../domain/project-outline";
import { chatbot } from "./outlines/chatbot";
import { faceDetection } from "./outlines/face-detection";
import { fraud } from "./outlines/fraud";
import { imageClassification } from "./outlines/image-classification";
import { recommender } from "./outlines/recommender";
import { weather } from "./outlines/weather";

export const outlines: OutlinesByItem = {
  "proj-image-classification": imageClassification,
  "proj-chatbot": chatbot,
  "proj-recommender": recommender,
  "proj-face-detection": faceDetection,
  "proj-weather": weather,
  "proj-fraud": fraud,
};
