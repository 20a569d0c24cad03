import type { Socket } from "node:net";
import { join } from "node:path";
import { closeDatabase } from "@/lib/data/database";
import type { EngineName } from "@/lib/data/engines/connection";
import { env } from "@/lib/env";
import { freePort } from "../../support/server/app-server";
import { type App, startApp } from "../support/app";
import { jumpingClock } from "../support/clock";
import { temporaryFolder } from "../support/database";
import { watchEventLoop } from "../support/event-loop";
import { mountSmallDisk } from "../support/small-disk";
import { Browser } from "./client/browser";
import { Site } from "./client/site";
import type { DownloadedArchive } from "./learner/archive-files";
import type { Learner } from "./learner/learner";
import { emptyDatabase } from "./stored-copies";

/** Room for the histories of an hour, and small enough to be filled in no time. */
const diskMegabytes = 96;

const maxOpenSockets = 200;

/** Everything that the events act on: an app on a database, the clock of its machine, and those who learn. */
export class World {
  readonly clock = jumpingClock();
  readonly watch = watchEventLoop();
  /** In ms, the longest time for which the app stood still: for one learner alone, and at all. */
  usualGap = 0;
  longestGap = 0;
  readonly learners: Learner[] = [];
  /** The last exports that were downloaded. */
  readonly archives: DownloadedArchive[] = [];
  /** Paths that a command named, the oldest first. */
  readonly backups: string[] = [];
  readonly dailyBackups: string[] = [];
  readonly folder = temporaryFolder();
  #app: App | undefined;
  #strangers = 0;
  #databases = 0;
  #readLines = 0;
  readonly #earlierLog: string[] = [];
  readonly #sockets: Socket[] = [];

  private constructor(
    readonly engine: EngineName,
    readonly site: Site,
    /** Where the database lies on a disk of its own. */
    readonly smallDisk: string | null,
  ) {}

  static async create(engine: EngineName): Promise<World> {
    const site = new Site(`http://localhost:${await freePort()}`);
    const smallDisk = engine === "sqlite" ? mountSmallDisk(diskMegabytes) : null;
    const world = new World(engine, site, smallDisk);
    await world.switchDatabase(await world.emptyDatabase());
    await world.start();
    return world;
  }

  get app(): App {
    if (!this.#app) throw new Error("The app was not started");
    return this.#app;
  }

  get isAppRunning(): boolean {
    return this.app.process.exitCode === null && this.app.process.signalCode === null;
  }

  get database(): string {
    return env.DATABASE_URL;
  }

  /** The address of an empty database for the app to move to. */
  async emptyDatabase(): Promise<string> {
    this.#databases += 1;
    return this.smallDisk
      ? `file:${join(this.smallDisk, `langkah-${this.#databases}.db`)}`
      : emptyDatabase(this.engine);
  }

  /** For the app at its next start, and for this process. */
  async switchDatabase(url: string): Promise<void> {
    await closeDatabase();
    process.env.DATABASE_URL = url;
    Object.assign(env, { DATABASE_URL: url });
  }

  async start(): Promise<void> {
    this.#app = await startApp(this.database, { env: this.appEnv(this.site.origin) });
    this.#readLines = 0;
    await this.watch.longestBlockMs(this.app);
  }

  /** Ends the app, and starts it again once `meanwhile` is done. */
  async restart(signal: NodeJS.Signals, meanwhile?: () => Promise<unknown>): Promise<void> {
    await this.app.end(signal);
    this.#earlierLog.push(...this.#linesOfApp());
    try {
      await meanwhile?.();
    } finally {
      await this.start();
    }
  }

  async jump(days: number): Promise<void> {
    await this.clock.set(this.app, days);
  }

  /** What the app has printed since the last call, before it was ended too. */
  newLogLines(): string[] {
    return [...this.#earlierLog.splice(0), ...this.#linesOfApp()];
  }

  get lastLogLines(): string {
    return this.app.output().split("\n").slice(-30).join("\n");
  }

  #linesOfApp(): string[] {
    const lines = this.app.output().split("\n");
    const from = this.#readLines;
    this.#readLines = lines.length - 1;
    return lines.slice(from);
  }

  newStranger(): Browser {
    this.#strangers += 1;
    return new Browser(this.site, `10.1.${this.#strangers >> 8}.${this.#strangers & 255}`);
  }

  /** Leaves a connection open for a while: the oldest ones are closed. */
  keepOpen(socket: Socket): void {
    this.#sockets.push(socket);
    if (this.#sockets.length > maxOpenSockets) this.#sockets.shift()?.destroy();
  }

  async end(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy();
    await closeDatabase();
  }

  appEnv(url: string): Record<string, string> {
    const options = [this.clock.env, this.watch.env].map(({ NODE_OPTIONS }) => NODE_OPTIONS);
    return {
      ...this.clock.env,
      ...this.watch.env,
      NODE_OPTIONS: options.join(" "),
      PORT: new URL(url).port,
      NEXTAUTH_URL: this.site.origin,
      TRUSTED_PROXIES: "1",
    };
  }
}
