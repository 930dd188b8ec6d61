// Microsoft's own client for bots, in a browser without a window.
import path from 'node:path';
import { createRequire } from 'node:module';
import { execFileSync, spawn } from 'node:child_process';
import { installed } from './packages.mjs';
import { freePort } from './places.mjs';
import { until } from './waiting.mjs';

const packages = { '@microsoft/m365agentsplayground': '0.2.28', 'playwright-core': '1.65.1' };

export class Playground {
  /** What the bot is to be told, so that it talks to this client. */
  static settings = { ASPNETCORE_ENVIRONMENT: 'Development', Teams__DevelopmentClient: 'true' };

  static async open(bot) {
    const playground = new Playground();
    const folder = installed('playground', packages);
    const port = await freePort();
    const cli = path.join(folder, 'node_modules/@microsoft/m365agentsplayground/cli.js');
    playground.process = spawn(process.execPath, [cli, 'start', '-e', `${bot.url}/api/messages`, '-c', 'msteams', '-p', port,
      '--disable-telemetry'], { cwd: bot.folder, stdio: 'ignore', env: { ...process.env, BROWSER: 'none' } });
    const url = `http://127.0.0.1:${port}/`;
    await until('the playground answers', async () => (await fetch(url).catch(() => null))?.ok, { within: 60_000 });
    const { chromium } = createRequire(path.join(folder, 'package.json'))('playwright-core');
    playground.browser = await chromium.launch({ executablePath: execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim(),
      args: ['--no-sandbox'] });
    playground.page = await playground.browser.newPage({ viewport: { width: 1200, height: 1000 } });
    await playground.page.goto(url);
    return playground;
  }

  async close() {
    await this.browser?.close();
    this.process?.kill('SIGKILL');
  }

  async says(text) {
    const box = this.page.locator('[data-lexical-editor][contenteditable=true]');
    await box.click();
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press('Enter');
  }

  /** Fills in one input of the newest form, by its label. */
  async fills(label, text) {
    await this.page.getByRole('textbox', { name: label }).last().fill(text);
  }

  async chooses(label, choice) {
    await this.page.getByRole('combobox', { name: label }).last().click();
    await this.page.getByRole('option', { name: choice }).click();
  }

  async taps(label) {
    await this.page.getByRole('button', { name: label }).last().click();
  }

  async sees(...texts) {
    for (const text of texts) await this.page.getByText(text).last().waitFor();
  }

  /** The chat without the panels around it. */
  async picture(file) {
    await this.page.screenshot({ path: file, clip: { x: 0, y: 48, width: 870, height: 870 } });
  }
}
