import fc from "fast-check";
import { cleanLine } from "@/lib/domain/text";
import { paths } from "@/lib/paths";
import type { LearnerEvent } from "../event";
import { outcomeOf } from "../learner/changes";
import {
  endOtherSession,
  leadsTo,
  reauthenticate,
  signedInDevice,
  signIn,
} from "../learner/sessions";

const awkwardNames = [
  ...["李小龍", "أمل محمد", "Đặng Văn Lâm", "🦊 \u200dFuchs", "Siti 'Nur' Haliza; --", "Großmann"],
  ...[
    "a\u0000b",
    "\ud800",
    "\u202eevil",
    "\u200b",
    "   ",
    "x".repeat(10_000),
    "e\u0301".repeat(150),
  ],
  ...["<script>alert(1)</script>", "%00%ff", "\ufeff\ufffe Budi", "नमस्ते", "ก็็็็็็็็็"],
];

const anyName = fc.oneof(
  fc.constantFrom(...awkwardNames),
  fc.string({ unit: "binary", maxLength: 40 }),
);

export const rename: LearnerEvent = {
  name: "takes an awkward name",
  weight: 2,
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    const form = browser && (await browser.openForm(paths.settings("en"), "name"));
    if (!form) return "refused";
    const name = choices.of(anyName);
    const fields = { name, language: "en", timeZone: "Asia/Jakarta" };
    // What a browser makes of halves of surrogate pairs.
    const isTaken = await learner.name.change(cleanLine(name.toWellFormed()), async () =>
      leadsTo(await form.submit(fields), paths.settings("en")),
    );
    return outcomeOf(isTaken);
  },
};

export const changePassword: LearnerEvent = {
  name: "changes the password, which ends the other sessions",
  run: async (learner, choices) => {
    const browser = await signedInDevice(learner, choices);
    if (!browser || !(await reauthenticate(learner, browser))) return "refused";
    const form = await browser.openForm(paths.security("en"), "password");
    if (!form) return "refused";
    const password = `kopi ${choices.uuid()}`;
    const isDone = await learner.password.change(password, () =>
      endOtherSession(learner, browser, async () =>
        leadsTo(await form.submit({ password }), paths.security("en")),
      ),
    );
    return outcomeOf(isDone);
  },
};

export const guessPassword: LearnerEvent = {
  name: "is the target of a stranger's guesses",
  run: async (learner, choices, world) => {
    const stranger = world.newStranger();
    const form = await stranger.openForm(paths.signIn("en"), "password");
    if (!form) return "refused";
    const guesses = Array.from({ length: choices.integer(1, 4) }, () =>
      form.submit({ email: learner.email, password: `guess ${choices.uuid()}` }),
    );
    const answers = await Promise.all(guesses);
    if (answers.some(({ status }) => status === 303)) throw new Error("A guess was let in");
    return "done";
  },
};

export const signInAgain: LearnerEvent = {
  name: "signs in again on a device that is signed in",
  run: async (learner, choices) => outcomeOf(await signIn(learner, learner.anyDevice(choices))),
};
