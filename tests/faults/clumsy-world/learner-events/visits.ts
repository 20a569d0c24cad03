import { portfolioFormats } from "@/lib/domain/portfolio";
import { paths } from "@/lib/paths";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import { signedInDevice } from "../learner/sessions";

const days = ["2026-11-01", "1970-01-01", "2999-12-31", "2026-02-30", "\u0000", "x".repeat(500)];

export const visitPastDates: LearnerEvent = {
  name: "looks at past, future and impossible dates",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const page = choices.oneOf([paths.path, paths.dashboard]);
    const answer = await browser?.send(page("en", choices.oneOf(days)));
    return outcomeOf(answer?.status === 200);
  },
};

const pages = [
  ...[paths.path, paths.skills, paths.dashboard, paths.history, paths.portfolio, paths.settings],
  ...[paths.security, paths.dataSettings, paths.guide, paths.privacy, paths.search],
];

export const visitPages: LearnerEvent = {
  name: "opens pages in both languages",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const visited = choices.some(pages, 3).map((page) => page(choices.oneOf(["id", "en"])));
    const answers = await Promise.all(visited.map((page) => browser?.send(page)));
    return outcomeOf(answers.every((answer) => answer !== undefined && answer.status < 400));
  },
};

export const downloadPortfolio: LearnerEvent = {
  name: "downloads the portfolio in every format",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const files = portfolioFormats.map((format) =>
      paths.portfolioFile(format, choices.oneOf(["id", "en"])),
    );
    const answers = await Promise.all(files.map((file) => browser?.send(file)));
    // A limit on what is costly.
    return outcomeOf(answers.every((answer) => answer?.status === 200));
  },
};
