// A mail server that nobody here wrote (nodemailer's), with encryption and a login; its letters are read
// by a parser that nobody here wrote either.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { installed } from './packages.mjs';
import { freePort } from './places.mjs';
import { until } from './waiting.mjs';

const packages = { 'smtp-server': '3.21.6', 'postal-mime': '4.0.0', selfsigned: '5.5.0' };
const login = { user: 'salesbot', password: 'a password with ümlaut' };

/** Nobody has this address: the server says so for ever. */
export const nobody = 'nobody@example.org';

async function whole(stream) {
  const parts = [];
  for await (const part of stream) parts.push(part);
  return Buffer.concat(parts);
}

export class MailServer {
  letters = [];

  /** Its port, and the settings of a bot that sends through it. */
  static async reserve() {
    const server = new MailServer();
    server.port = await freePort();
    server.certificate = path.join(os.tmpdir(), `salesbot-mail-${process.pid}.pem`);
    server.settings = {
      Smtp__Host: 'localhost', Smtp__Port: String(server.port), Smtp__User: login.user, Smtp__Password: login.password,
      Smtp__From: 'ООО «Кровля» <sales@example.org>',
      Seller__Phone: '+7 495 123-45-67',
      SSL_CERT_FILE: server.certificate,
    };
    return server;
  }

  async start() {
    const require = createRequire(path.join(installed('mail', packages), 'package.json'));
    const [{ SMTPServer }, { default: parser }, selfsigned] = [require('smtp-server'), require('postal-mime'), require('selfsigned')];
    const { cert, private: key } = await selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
      keySize: 2048, extensions: [{ name: 'basicConstraints', cA: true },
        { name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
    });
    fs.writeFileSync(this.certificate, cert);
    this.server = new SMTPServer({
      key, cert,
      onAuth: (auth, session, done) => (auth.username === login.user && auth.password === login.password && session.secure
        ? done(null, { user: auth.username }) : done(new Error('wrong login'))),
      onRcptTo: (address, session, done) => (address.address === nobody
        ? done(Object.assign(new Error('no such user'), { responseCode: 550 })) : done()),
      onData: (stream, session, done) => whole(stream).then(bytes => parser.parse(bytes))
        .then(letter => { this.letters.push(letter); done(); }, done),
    });
    // A client that breaks off is the client's affair; the scenario waits for letters.
    this.server.on('error', () => {});
    await new Promise(resolve => { this.server.listen(this.port, '127.0.0.1', resolve); });
  }

  /** The next letter that has come to this address. */
  letterTo(address) {
    return until(`a letter to ${address}`, () => {
      const found = this.letters.findIndex(letter => letter.to.some(to => to.address === address));
      return found >= 0 && this.letters.splice(found, 1)[0];
    });
  }

  async stop() {
    await new Promise(resolve => { this.server.close(resolve); });
    fs.rmSync(this.certificate, { force: true });
  }
}
