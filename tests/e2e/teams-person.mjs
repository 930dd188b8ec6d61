// Somebody with Teams: what they do is what they would do in Telegram, and a whole stage can be filled in at once.
import { until } from './waiting.mjs';
import { Person } from './person.mjs';

export class TeamsPerson extends Person {
  static async meet(messenger, name, { language_code: language = 'ru', ...details } = {}) {
    return super.meet(messenger, name, { name, locale: language === 'ru' ? 'ru-RU' : 'en-US', ...details });
  }

  /** Puts the app into Teams. */
  async installs() {
    await this.messenger.post('/sim/install', { id: this.id });
  }

  /** Fills in the newest form and sends it; answers by field key, a choice as it reads. */
  async fillsIn(answers, { submit = 'Дальше', ...details } = {}) {
    this.inputs++;
    const form = await until(async () => `a form for ${this.name}; on the screen:\n${await this.screen()}`, async () => (await this.cards()).findLast(card => card.inputs.length > 0));
    const unknown = Object.keys(answers).filter(key => !form.inputs.some(input => input.id === key));
    if (unknown.length > 0) throw new Error(`the form has no ${unknown}: ${JSON.stringify(form.inputs)}`);
    return this.messenger.post('/sim/tap', { id: this.id, text: submit, message_id: form.id, inputs: answers, ...details });
  }

  async sends({ name, mime, base64, bytes = 0 }) {
    const contentUrl = await this.messenger.keeps(name, base64 ? Buffer.from(base64, 'base64') : Buffer.alloc(bytes, 'x'));
    await this.says('', { attachments: [{ contentType: mime, contentUrl, name }] });
  }

  /** As Telegram's: buttons in rows, each label once. The simulator counts every button twice, for each carries an older one as its fallback. */
  async chat(options) {
    const chat = await super.chat(options);
    const messages = chat.messages.map(message => ({ ...message, text: message.text ?? '', buttons: message.buttons.filter(label => label !== null).filter((_, i) => i % 2 === 0).map(label => [label]) }));
    return { ...chat, messages };
  }
}
