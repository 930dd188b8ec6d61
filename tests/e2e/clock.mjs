// The clock of one bot, set while it runs: libfaketime (Debian's package faketime) reads a file once a second.
import fs from 'node:fs';
import path from 'node:path';

const library = fs.existsSync('/usr/lib') && fs.readdirSync('/usr/lib')
  .map(folder => path.join('/usr/lib', folder, 'faketime/libfaketimeMT.so.1')).find(file => fs.existsSync(file));

/** Why no clock can be set here; null when it can. */
export const noClock = library ? null : 'libfaketime is missing: apt-get install faketime';

export class Clock {
  /** Seconds ahead of the right time. */
  ahead = 0;

  constructor(folder, which) {
    if (noClock) throw new Error(noClock);
    this.file = path.join(folder, `clock-${which + 1}`);
    this.set(0);
    // What a process measures a wait with goes on by itself: a wrong time of day does not change how long a second is.
    // Its workaround for old C libraries would end each of the runtime's waits at once.
    this.settings = {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: this.file,
      FAKETIME_CACHE_DURATION: '1',
      DONT_FAKE_MONOTONIC: '1',
      FAKETIME_FORCE_MONOTONIC_FIX: '0',
    };
  }

  /** Sets it that many seconds ahead of the right time; negative: behind. Whole, so that nobody reads half a file. */
  set(seconds) {
    this.ahead = seconds;
    fs.writeFileSync(`${this.file}.new`, `${seconds < 0 ? '-' : '+'}${Math.abs(seconds)}s\n`);
    fs.renameSync(`${this.file}.new`, this.file);
  }
}
