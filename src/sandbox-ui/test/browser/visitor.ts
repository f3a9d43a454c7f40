import type { Locator, Page } from 'playwright-core';

const TRIES = 5;
const FORM_MILLIS = 8_000;

/** Someone in front of the page, who knows the words on it. */
export class Visitor {
  constructor(readonly page: Page) {}

  /** Becomes another employee, found by the beginning of their name. */
  async actAs(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Act as' }).click();
    await this.page.getByLabel('Find somebody').fill(name);
    await this.page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click();
    await this.page.getByRole('button', { name: new RegExp(`Act as\\s+${name.split(' ')[0]}`) }).waitFor();
    await this.settled();
  }

  async openChannel(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: new RegExp(`^#?${name}`) }).click();
    await this.page.getByRole('heading', { name, exact: true }).waitFor();
  }

  async openApp(tab: 'Home' | 'Messages'): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name: /^Rapport/ }).click();
    await this.page.getByRole('tab', { name: tab }).click();
    await this.settled();
  }

  /** Opens what is unread among direct messages and apps. */
  async openNews(): Promise<void> {
    const places = this.page.getByRole('navigation').locator('section').filter({ hasText: /^(Direct messages|Apps)/ });
    await places.locator('.unread').first().click();
    await this.settled();
  }

  /** The newest thing to press that stands for a verb of Rapport's. */
  offered(verb: string): Locator {
    return this.page.locator(`[data-action^="${verb}#"]`).last();
  }

  /** Presses; and again, as people would, where a busy machine kept Rapport from answering in time. */
  async press(verb: string): Promise<void> {
    const late = this.page.locator('.problem').filter({ hasText: 'operation_timeout' });
    for (let tries = 1; tries <= TRIES; tries++) {
      await this.offered(verb).click();
      await this.settled();
      if ((await late.count()) === 0) {
        return;
      }
      await late.first().getByRole('button', { name: 'Dismiss this problem' }).click();
    }
  }

  /** Presses what opens a form; and again where it came too late for Slack, which then shows nothing. */
  async openForm(verb: string): Promise<void> {
    const form = this.page.getByRole('dialog');
    for (let tries = 1; tries <= TRIES && (await form.count()) === 0; tries++) {
      await this.press(verb);
      await form.waitFor({ timeout: FORM_MILLIS }).catch(() => undefined);
    }
  }

  /** Presses Escape until no form is open. */
  async closeForms(): Promise<void> {
    const form = this.page.getByRole('dialog');
    while ((await form.count()) > 0) {
      const id = await form.getAttribute('data-view');
      await this.page.keyboard.press('Escape');
      await this.page.waitForFunction((before) => document.querySelector('dialog')?.getAttribute('data-view') !== before, id);
    }
  }

  /** Moves the clock and waits until it has arrived. */
  async move(name: string): Promise<void> {
    const button = this.page.getByRole('group', { name: 'Move the clock' }).getByRole('button', { name });
    const time = this.page.locator('.clock-now time');
    const before = await time.getAttribute('datetime');
    await button.click();
    await this.page.waitForFunction(
      (from) => document.querySelector('.clock-now time')?.getAttribute('datetime') !== from && document.querySelector('.clock-moves [aria-disabled=false]') !== null,
      before,
      { timeout: 60_000 },
    );
    await this.settled();
  }

  /** Has the round of the one program that the viewer organizes start now, and waits until everybody has heard of it. */
  async runRound(): Promise<void> {
    const form = this.page.getByRole('dialog');
    await this.press('checkins.run_now');
    await form.getByRole('button', { name: 'Run now' }).click();
    await form.getByText('The round starts now.').waitFor();
    await this.closeForms();
    await this.move('Next working morning');
    await this.move('Next working morning');
  }

  /** The full names of everybody who can take part. */
  async colleagues(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const workspace = (await (await fetch('/page/workspace')).json()) as { people: { name: string; kind: string }[] };
      return workspace.people.filter((each) => ['EMPLOYEE', 'ADMIN'].includes(each.kind)).map((each) => each.name);
    });
  }

  /** What stands at the clock. */
  async now(): Promise<string> {
    return (await this.page.locator('.clock-now time').getAttribute('datetime')) ?? '';
  }

  /** Waits until nothing that was pressed is unanswered. */
  async settled(): Promise<void> {
    await this.page.waitForFunction(() => document.querySelector('[aria-busy=true]') === null);
  }
}
