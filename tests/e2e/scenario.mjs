// Runs scenarios and says what became of each.
import fs from 'node:fs';
import path from 'node:path';
import { smallCommand, starts } from './bot.mjs';
import { Office } from './office.mjs';
import { must } from './waiting.mjs';

/**
 * How many times the processor time of a command that needs no database (`chart`) a start may take until it is ready. Two seconds are
 * promised on a quiet machine, where it is nine times; machines that build are up to three times slower, but so is the command.
 */
const readyWithin = 15;

/** The same scenario once by polling and once by webhook. */
export const inBothModes = scenario => ['Polling', 'Webhook'].map(mode => ({
  ...scenario,
  name: `${scenario.name} (${mode.toLowerCase()})`,
  office: { ...scenario.office, mode },
}));

/** The same scenario in Telegram and in Teams. */
export const inBothChannels = scenario => ['telegram', 'teams'].map(channel => ({
  ...scenario,
  name: channel === 'telegram' ? scenario.name : `${scenario.name} (teams)`,
  office: { ...scenario.office, channels: [channel] },
}));

/**
 * What is under way at a time: some of those that mostly wait, some of those that keep a core busy, and one of the latter more when nothing
 * waits any more. More would only wait for each other.
 */
const lanes = [['waiting'], ['waiting'], ['waiting'], ['waiting'], ['waiting', 'busy'], ['busy'], ['busy']];

/**
 * Runs the waiting ones (most of their time nothing happens) beside the busy ones, some of each at a time; then the heavy ones alone.
 * A scenario is { name, office, allows?, cannot?, play(office, note) }: it fails when it throws, or when the bot's log holds an error that
 * `allows` does not match; it is skipped when it `cannot` be played here, for that reason. Gives back the exit code.
 */
export async function run({ waiting, busy, heavy }, words) {
  const began = Date.now();
  const isNamed = scenario => words.length === 0 || words.some(word => scenario.name.includes(word));
  const skipped = [...waiting, ...busy, ...heavy].filter(scenario => scenario.cannot && isNamed(scenario));
  for (const { name, cannot } of skipped) console.log(`skip   ${name} · ${cannot}`);
  const wanted = scenario => !scenario.cannot && isNamed(scenario);
  const results = [];
  const one = async scenario => results.push(await attempt(scenario));
  const queues = { waiting: waiting.filter(wanted), busy: busy.filter(wanted) };
  const next = kinds => kinds.map(kind => queues[kind]).find(queue => queue.length > 0)?.shift();
  await Promise.all(lanes.map(async kinds => {
    for (let scenario = next(kinds); scenario; scenario = next(kinds)) await one(scenario);
  }));
  for (const scenario of heavy.filter(wanted)) await one(scenario);

  if (results.length > 0) results.push(report('ready soon after the start', await fastestStart()));
  const failed = results.filter(passed => !passed).length;
  console.log(`${Math.round((Date.now() - began) / 1000)} s in all`);
  console.log(`${results.length - failed} passed, ${failed} failed, ${skipped.length} skipped`);
  return failed === 0 ? 0 : 1;
}

async function attempt(scenario) {
  const began = Date.now();
  const notes = [];
  let office;
  let problem;
  try {
    office = await Office.open(scenario.office);
    await scenario.play(office, note => notes.push(note));
    const errors = office.bots.flatMap(bot => bot.errors()).filter(line => !scenario.allows?.test(line));
    must(errors.length === 0, `errors in the bot's log:\n${errors.slice(0, 5).join('\n')}`);
  } catch (wrong) {
    problem = wrong;
  }
  await office?.close({ keep: problem && keep(office) });
  return report(scenario.name, { problem, notes: [...notes, `${((Date.now() - began) / 1000).toFixed(1)} s`] });
}

function keep(office) {
  if (!process.env.SALESBOT_E2E_KEEP) return false;
  office.bots.forEach((bot, i) => fs.writeFileSync(path.join(office.folder, `bot-${i + 1}.log`), bot.log));
  console.log(`  kept: ${office.folder}`);
  return true;
}

async function fastestStart() {
  const clock = Math.min(...starts.map(start => start.clock));
  const processor = Math.min(...starts.map(start => start.processor));
  const floor = await smallCommand();
  return {
    notes: [
      `${clock} ms`,
      `${processor} ms of processor time`,
      `${(processor / floor).toFixed(1)} small commands`,
      `the fastest of ${starts.length} starts`,
    ],
    problem: processor <= readyWithin * floor ? null : new Error(`more than ${readyWithin} times the ${floor} ms of a small command`),
  };
}

function report(name, { problem, notes }) {
  console.log(`${problem ? 'FAILED' : 'ok    '} ${name} · ${notes.join(' · ')}`);
  if (problem) console.log(`  ${(problem.stack ?? String(problem)).replaceAll('\n', '\n  ')}`);
  return !problem;
}
