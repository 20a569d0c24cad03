import { NoteLog } from "../../support/note-log";
import type { Choices } from "../choices";
import { Browser } from "../client/browser";
import type { Site } from "../client/site";
import { NoteTab, notedItems } from "./note-tab";
import { PossibleValues } from "./possible-values";
import { RecordLog } from "./record-log";
import { SessionLog } from "./session-log";
import { TickLog } from "./tick-log";

/** A simulated learner, and what must be stored of them. */
export class Learner {
  readonly ticks = new TickLog();
  readonly notes = new NoteLog();
  readonly evidence = new RecordLog();
  readonly projects = new RecordLog();
  readonly log = new RecordLog();
  readonly plans = new RecordLog();
  readonly sessions = new SessionLog();
  /** Two on the page of each item with a note. */
  readonly noteTabs: readonly NoteTab[];
  readonly isSignedUp = new PossibleValues(false);
  readonly isPendingDeletion = new PossibleValues(false);
  /** The secret of the authenticator app. */
  readonly secondFactor = new PossibleValues<string | null>(null);
  readonly name: PossibleValues<string>;
  readonly password: PossibleValues<string>;
  readonly devices: readonly Browser[];
  /** Cookies that must not be accepted again. */
  readonly endedSessions: string[] = [];
  recoveryCodes: string[] = [];
  /** As they were last seen in the database. */
  id = "";
  passwordHash = "";

  constructor(
    readonly email: string,
    { name, password }: { name: string; password: string },
    site: Site,
    readonly number: number,
  ) {
    this.name = new PossibleValues(name);
    this.password = new PossibleValues(password);
    this.noteTabs = notedItems.flatMap((item) => ["1", "2"].map((tab) => new NoteTab(item, tab)));
    this.devices = ["1", "2"].map((device) => new Browser(site, `10.0.${number % 250}.${device}`));
  }

  anyDevice(choices: Choices): Browser {
    return choices.oneOf(this.devices);
  }

  /** Records that a session was ended, with its cookie. */
  endSession(cookie: string | undefined): void {
    if (cookie) this.endedSessions.push(cookie);
    if (this.endedSessions.length > 5) this.endedSessions.shift();
  }

  /** Records that all sessions were ended. */
  endSessions(): void {
    for (const device of this.devices) {
      this.endSession(device.sessionCookie);
      device.cookies.clear();
      device.isSignedIn.settle(false);
    }
  }
}
