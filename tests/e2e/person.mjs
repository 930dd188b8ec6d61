// Somebody with a phone: says, taps, sends, and sees what is on the screen.
import { patience, until } from './waiting.mjs';

let nextId = 1001;

// Updates of shapes that the simulator's people cannot send get numbers of their own.
let rawUpdate = 5_000_000;

// A simulator may fail to wake who waits just then: looked at again this often, in milliseconds, that costs no measure its meaning.
const longestWait = 300;

// A press that only shows a toast changes nothing on the screen.
const longestReaction = 2000;

export class Person {
  /** How many texts and taps it took so far. */
  inputs = 0;

  /** Somebody new; `id`, where a scenario needs it to be a certain one. */
  static async meet(messenger, name, { id = nextId++, ...details } = {}) {
    const person = new this();
    Object.assign(person, { messenger, name, id });
    await messenger.post('/sim/person', { id, first_name: name, ...details });
    return person;
  }

  async says(text, details = {}) {
    this.inputs++;
    await this.reaction();
    await this.messenger.post('/sim/say', { id: this.id, text, ...details });
  }

  /** Taps the newest button with this label, as soon as there is one. */
  async taps(label, details = {}) {
    this.inputs++;
    this.tapped = (await this.chat({ last: 1 })).revision;
    return until(async () => `a button «${label}» for ${this.name}; on the screen:\n${await this.screen()}`, () =>
      this.messenger.post('/sim/tap', { id: this.id, text: label, ...details }).catch(problem => {
        if (problem.status !== 404) throw problem;
      }));
  }

  /** Nobody types before what they tapped has done something: by webhook the words could come first. */
  async reaction() {
    const deadline = Date.now() + longestReaction;
    while (this.tapped !== undefined && Date.now() < deadline) {
      const { revision } = await this.chat({ after: this.tapped, wait: longestWait, last: 1 });
      if (revision > this.tapped) break;
    }
    this.tapped = undefined;
  }

  /** Sends a button's value as it is, whatever is on the screen. */
  async presses(data, details = {}) {
    return this.messenger.post('/sim/tap', { id: this.id, data, ...details });
  }

  async sharesContact(phone, name) {
    this.inputs++;
    await this.messenger.post('/sim/contact', { id: this.id, phone_number: phone, first_name: name });
  }

  async sends(file) {
    await this.messenger.post('/sim/file', { id: this.id, ...file });
  }

  async forwards(text, from) {
    await this.says(text, { forward_from_name: from });
  }

  /** Sends something that is neither words nor a file. */
  async sendsAnUnknownKind() {
    await this.sendsRaw({ sticker: { file_id: 'S1', file_unique_id: 'U1', type: 'regular', width: 512, height: 512, is_animated: false,
      is_video: false } });
  }

  /** What the simulator does not let its people say: a message of any shape. */
  async sendsRaw(content) {
    const updateId = rawUpdate++;
    const chat = { id: this.id, type: 'private', first_name: this.name };
    const from = { id: this.id, is_bot: false, first_name: this.name, language_code: 'ru' };
    await this.messenger.post('/sim/replay', { update: { update_id: updateId,
      message: { message_id: updateId, date: Math.floor(Date.now() / 1000), chat, from, ...content } } });
  }

  chat({ after = 0, wait = 0, last = 12 } = {}) {
    return this.messenger.get(`/sim/chat?id=${this.id}&after=${after}&wait_ms=${wait}&last=${last}`);
  }

  /** The bot's messages on the screen, oldest first. */
  async cards(last = 40) {
    return (await this.chat({ last })).messages.filter(message => message.from === 'bot');
  }

  /** A mark to be given to `sees` as `after`: only what the bot shows from now on counts. */
  async mark() {
    const { revision } = await this.chat();
    return { revision, known: new Map((await this.cards(50)).map(card => [card.id, card.edits])) };
  }

  /**
   * Waits until one card shows all the words, and gives it back. Words may be texts, regular expressions or anything else that has
   * a `test`.
   */
  async sees(...words) {
    const { after, within = patience, last = 40 } = typeof words.at(-1) === 'object' && !words.at(-1).test ? words.pop() : {};
    const deadline = Date.now() + within;
    let revision = after?.revision ?? 0;
    for (;;) {
      const chat = await this.chat({ after: revision, wait: Math.min(longestWait, Math.max(1, deadline - Date.now())), last });
      const card = chat.messages.filter(message => message.from === 'bot'
        && (!after || after.known.get(message.id) !== message.edits)).reverse()
        .find(message => words.every(word => word.test ? word.test(message.text) : shown(message).includes(word)));
      if (card) {
        this.tapped = undefined;
        return card;
      }
      if (Date.now() > deadline) {
        const wanted = words.map(String).join(' + ');
        throw new Error(`${this.name} does not see ${wanted} within ${within} ms; on the screen:\n${await this.screen()}`);
      }
      revision = chat.revision;
    }
  }

  /** The screen as text, for whoever reads a failure. */
  async screen() {
    const { messages } = await this.chat();
    return messages.map(message => `  ${message.from === 'bot' ? '●' : '▸'} ${shown(message).replaceAll('\n', '\n    ')}`).join('\n');
  }
}

// A space that does not break looks like any other.
const shown = message => [message.text, ...message.buttons.map(row => row.map(label => `[${label}]`).join(' '))].join('\n')
  .replaceAll('\u00a0', ' ');
