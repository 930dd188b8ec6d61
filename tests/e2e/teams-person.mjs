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
    const form = await until(async () => `a form for ${this.name}; on the screen:\n${await this.screen()}`,
      async () => (await this.cards()).findLast(card => card.inputs.length > 0));
    const unknown = Object.keys(answers).filter(key => !form.inputs.some(input => input.id === key));
    if (unknown.length > 0) throw new Error(`the form has no ${unknown}: ${JSON.stringify(form.inputs)}`);
    return this.messenger.post('/sim/tap', { id: this.id, text: submit, message_id: form.id, inputs: answers, ...details });
  }

  /** Sends a button's value as it is, by whatever button is on the screen, as soon as there is one. */
  async presses(data, details = {}) {
    return until(async () => `a button for ${this.name}; on the screen:\n${await this.screen()}`, async () => {
      const card = (await this.cards()).findLast(one => one.buttons.length > 0);
      return card && this.messenger.post('/sim/tap', { id: this.id, text: card.buttons[0][0], message_id: card.id,
        inputs: { '@press': data }, ...details }).catch(problem => {
        // The card has changed meanwhile.
        if (problem.status !== 404) throw problem;
      });
    });
  }

  /** Teams does not say whose message it was. */
  async forwards(text) {
    const quoted = `<blockquote itemtype="http://schema.skype.com/Forward"><p>${text}</p></blockquote>`;
    await this.says(text, { attachments: [{ contentType: 'text/html', content: quoted }] });
  }

  async sendsAnUnknownKind() {
    await this.says('', { attachments: [{ contentType: 'application/vnd.microsoft.card.audio', content: {} }] });
  }

  async sends({ name = 'voice', mime = 'application/octet-stream', base64, fake_size: size, bytes = size ?? 0 }) {
    const contentUrl = await this.messenger.keeps(name, base64 !== undefined ? Buffer.from(base64, 'base64') : Buffer.alloc(bytes, 'x'));
    await this.says('', { attachments: [{ contentType: mime, contentUrl, name }] });
  }

  /**
   * As Telegram's: buttons in rows, each label once. The simulator counts every button twice, for each carries an older one as its
   * fallback.
   */
  async chat(options) {
    const chat = await super.chat(options);
    const messages = chat.messages.map(message => ({ ...message, text: message.text ?? '',
      buttons: message.buttons.filter(label => label !== null).filter((_, i) => i % 2 === 0).map(label => [label]) }));
    return { ...chat, messages };
  }
}
