#!/usr/bin/env node
// The end-to-end scenarios: the built bot as a process, a simulated Telegram and Teams, and people who talk to it.
// node tests/e2e/run.mjs [WORD…]   only the scenarios whose names hold one of the words
// SALESBOT_SHARED: where tools/tgsim and tools/teamsim are (../shared unless set).
// SALESBOT_PICTURE=docs/teams.png: what Microsoft’s client shows.   SALESBOT_E2E_KEEP=1: keep the files and the bot's log of what failed.
// Longer than usual: SALESBOT_E2E_PAGE_SECONDS=600 (a proxy's page instead of Telegram), SALESBOT_E2E_KILLS=20, SALESBOT_E2E_BULK=100000,
// SALESBOT_E2E_CALLS=1000, SALESBOT_E2E_CROWD=2000, SALESBOT_E2E_CUT_SECONDS=30.
import { missing } from './places.mjs';
import { run } from './scenario.mjs';
import joining from './scenarios/joining.mjs';
import calls from './scenarios/calls.mjs';
import wholeProcess from './scenarios/process.mjs';
import playground from './scenarios/playground.mjs';
import reminders from './scenarios/reminders.mjs';
import faults from './scenarios/faults.mjs';
import crashes from './scenarios/crashes.mjs';
import teams from './scenarios/teams.mjs';
import together from './scenarios/together.mjs';
import mail from './scenarios/mail.mjs';
import badInput from './scenarios/bad-input.mjs';
import files from './scenarios/files.mjs';
import load from './scenarios/load.mjs';
import crowd from './scenarios/crowd.mjs';
import cables from './scenarios/cables.mjs';
import killing from './scenarios/killing.mjs';
import channels from './scenarios/channels.mjs';
import neverDeaf from './scenarios/never-deaf.mjs';
import clocks from './scenarios/clocks.mjs';
import killed from './scenarios/killed.mjs';
import gone from './scenarios/gone.mjs';
import away from './scenarios/away.mjs';
import pace from './scenarios/pace.mjs';
import foundCallers from './scenarios/found-callers.mjs';
import foundApprovals from './scenarios/found-approvals.mjs';
import foundOrders from './scenarios/found-orders.mjs';
import foundAbsence from './scenarios/found-absence.mjs';

const absent = missing();
if (absent) {
  console.error(absent);
  console.log('0 passed, 1 failed, 0 skipped');
  process.exit(1);
}

const words = process.argv.slice(2);

process.exitCode = await run({
  waiting: [...neverDeaf, ...files, ...away, ...reminders, ...crashes],
  busy: [
    ...joining, ...calls, ...wholeProcess, ...mail, ...badInput, ...teams, ...playground, ...together, ...faults,
    ...channels, ...gone, ...clocks, ...pace.held, ...foundCallers, ...foundApprovals, ...foundOrders, ...foundAbsence,
  ],
  heavy: [...killed, ...killing, ...cables, ...crowd, ...pace.heap, ...load],
}, words);
