import type { LearnerEvent, WorldEvent } from "./event";
import { changePassword, guessPassword, rename, signInAgain } from "./learner-events/account";
import { saveChecklist, setStatusByButton } from "./learner-events/checklist";
import { cutConnection, sendMalformed, sendSlowly } from "./learner-events/connections";
import {
  uploadLargeFilesAtOnce,
  uploadNestedLists,
  uploadTinyParts,
} from "./learner-events/costly-uploads";
import { cancelDeletion, requestDeletion } from "./learner-events/deletion";
import { evidenceEvents } from "./learner-events/evidence";
import { exportArchive } from "./learner-events/export";
import { reset, restore, undo } from "./learner-events/history";
import {
  importArchive,
  importTwice,
  importWithProfile,
  uploadJunk,
  uploadTenAtOnce,
} from "./learner-events/import";
import { askFromElsewhere, undoAnothersChange } from "./learner-events/intrusion";
import { logEvents } from "./learner-events/log";
import { removeNote, saveNoteByForm, typeNote, typeNoteInTwoTabs } from "./learner-events/notes";
import { changePlan } from "./learner-events/plan";
import { projectEvents } from "./learner-events/projects";
import { toggleSecondFactor } from "./learner-events/second-factor";
import { signOut, signOutOthers } from "./learner-events/sign-out";
import {
  repeatStatus,
  sendStrangeTicks,
  tickFullBatch,
  tickOne,
  tickOutOfOrder,
  tickSeveral,
  tickTwice,
} from "./learner-events/ticks";
import { startTimer, stopTimer } from "./learner-events/timer";
import { downloadPortfolio, visitPages, visitPastDates } from "./learner-events/visits";
import { backup, operate, upkeep, verify } from "./world-events/backup";
import { clockAhead, clockBehind, clockFarAhead, clockIn1970 } from "./world-events/clock";
import { cutDatabaseConnections, foreignLock, fullDisk } from "./world-events/database";
import { kill, quiet, secondInstance, stop } from "./world-events/process";
import {
  moveAndBack,
  refuseRestoreOnPostgresql,
  refuseRestoreOnSqlite,
  restoreElsewhere,
  restoreHere,
} from "./world-events/restore";

export const learnerEvents: readonly LearnerEvent[] = [
  ...[tickOne, tickSeveral, tickFullBatch, tickTwice, tickOutOfOrder],
  ...[repeatStatus, sendStrangeTicks],
  ...[saveChecklist, setStatusByButton, undo, reset, restore],
  ...[typeNote, typeNoteInTwoTabs, saveNoteByForm, removeNote],
  ...evidenceEvents,
  ...projectEvents,
  ...logEvents,
  ...[changePlan, startTimer, stopTimer],
  ...[visitPages, visitPastDates, downloadPortfolio],
  ...[rename, changePassword, guessPassword, signInAgain, toggleSecondFactor],
  ...[signOut, signOutOthers, requestDeletion, cancelDeletion],
  ...[exportArchive, importArchive, importWithProfile, importTwice, uploadJunk, uploadTenAtOnce],
  ...[uploadLargeFilesAtOnce, uploadNestedLists, uploadTinyParts],
  ...[sendSlowly, cutConnection, sendMalformed, askFromElsewhere, undoAnothersChange],
];

export const worldEvents: readonly WorldEvent[] = [
  ...[quiet, kill, stop, secondInstance],
  ...[clockAhead, clockFarAhead, clockBehind, clockIn1970],
  ...[backup, verify, upkeep, operate, restoreElsewhere, restoreHere, moveAndBack],
  ...[refuseRestoreOnSqlite, refuseRestoreOnPostgresql],
  ...[foreignLock, fullDisk, cutDatabaseConnections],
];
