import { runOperatorCommand } from "../../support/server/operator-command";
import type { Choices } from "./choices";
import { UnansweredError } from "./client/site";
import { Diary } from "./diary";
import type { LearnerEvent, WorldEvent } from "./event";
import type { Round } from "./invariant";
import { invariants } from "./invariant-list";
import { Learner } from "./learner/learner";
import { signUp } from "./learner/sessions";
import { exportArchive } from "./learner-events/export";
import type { World } from "./world";

export type Catalogue = {
  readonly learnerEvents: readonly LearnerEvent[];
  readonly worldEvents: readonly WorldEvent[];
};

const learnersAtOnce = 4;
const maxLearners = 7;

/** Changes after which an account is deleted, so that checks stay quick. */
const longestHistory = 3000;

const anySignUp: LearnerEvent = {
  name: "signs up",
  run: async (learner, choices) =>
    (await signUp(learner, learner.anyDevice(choices))) ? "done" : "refused",
};

/** Lets learners act and something happen, time after time, and checks the invariants after each round. */
export class Runner {
  readonly diary = new Diary();
  #newcomers = 0;
  rounds = 0;

  constructor(
    private readonly world: World,
    private readonly choices: Choices,
    private readonly catalogue: Catalogue,
  ) {}

  async runUntil(end: number): Promise<void> {
    await this.#begin(this.choices.fork("begin"));
    do {
      this.rounds += 1;
      await this.#play(this.choices.fork(this.rounds));
    } while (performance.now() < end);
  }

  /** A first learner, alone: how long the app stands still in ordinary use. */
  async #begin(choices: Choices): Promise<void> {
    const learner = this.#newcomer();
    await this.#act(learner, anySignUp, choices);
    await this.#act(learner, exportArchive, choices);
    this.world.usualGap = await this.world.watch.longestBlockMs(this.world.app);
  }

  async #play(choices: Choices): Promise<void> {
    const { world } = this;
    const happened = choices.weighted(
      this.catalogue.worldEvents,
      ({ isPossible }) => isPossible?.(world) ?? true,
    );
    const acted = choices.some(world.learners, choices.integer(2, learnersAtOnce));
    if (world.learners.length < maxLearners) acted.push(this.#newcomer());
    const acting = Promise.all(
      acted.map((learner, index) => this.#letAct(learner, choices.fork(index))),
    );
    const happening = this.#letHappen(happened, choices.fork("world"), acting);
    // Both come to their end before either's error counts.
    const results = await Promise.allSettled([acting, happening]);
    for (const result of results) if (result.status === "rejected") throw result.reason;
    await this.#check({ acted, happened });
    for (const learner of acted) await this.#retire(learner);
  }

  #newcomer(): Learner {
    this.#newcomers += 1;
    const number = this.#newcomers;
    const account = { name: `Siti ${number}`, password: `teh tawar hangat ${number}` };
    const learner = new Learner(`siti${number}@contoh.id`, account, this.world.site, number);
    this.world.learners.push(learner);
    return learner;
  }

  async #letAct(learner: Learner, choices: Choices): Promise<void> {
    const isNew = learner.isSignedUp.isCertainly(false);
    if (isNew) await this.#act(learner, anySignUp, choices.fork("new"));
    for (let count = choices.integer(1, 4); count > 0; count -= 1) {
      const own = choices.fork(count);
      const event = own.weighted(
        this.catalogue.learnerEvents,
        ({ isPossible }) => isPossible?.(learner, this.world) ?? true,
      );
      await this.#act(learner, event, own);
    }
  }

  async #act(learner: Learner, event: LearnerEvent, choices: Choices): Promise<void> {
    const who = `${this.rounds}. ${learner.email}`;
    try {
      this.diary.note(who, event.name, await event.run(learner, choices, this.world));
    } catch (error) {
      this.diary.note(who, event.name, error instanceof UnansweredError ? "unanswered" : "failed");
      if (!(error instanceof UnansweredError)) throw failureOf(`${who} ${event.name}`, error);
    }
  }

  async #letHappen(event: WorldEvent, choices: Choices, acting: Promise<unknown>): Promise<void> {
    try {
      this.diary.note(`${this.rounds}.`, event.name, await event.run(this.world, choices, acting));
    } catch (error) {
      this.diary.note(`${this.rounds}.`, event.name, "failed");
      throw failureOf(event.name, error);
    }
  }

  async #check(round: Round): Promise<void> {
    for (const { name, check } of invariants) {
      try {
        await check(this.world, round);
      } catch (error) {
        throw failureOf(`Not so: ${name}`, error);
      }
    }
  }

  async #retire(learner: Learner): Promise<void> {
    if (learner.ticks.sent.size < longestHistory) return;
    const { code, output } = await runOperatorCommand(["user-delete", learner.email, "--yes"]);
    if (code !== 0) throw new Error(output);
    this.world.learners.splice(this.world.learners.indexOf(learner), 1);
  }
}

function failureOf(what: string, error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`${what}: ${message}`, { cause: error });
}
