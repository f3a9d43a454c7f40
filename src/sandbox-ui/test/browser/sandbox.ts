import { spawn } from 'node:child_process';

/** Rapport beside a simulated Slack, in a process of its own. */
export interface Sandbox {
  url: string;
  stop(): void;
}

/** Starts it by the command in `SANDBOX`, a JSON list of words, and waits until it is ready. */
export function startSandbox(more: string[] = []): Promise<Sandbox> {
  const [command = '', ...words] = JSON.parse(process.env['SANDBOX'] ?? '["java","-jar","../../target/rapport.jar","sandbox"]') as string[];
  const child = spawn(command, [...words, ...more], { stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = () => void child.kill('SIGTERM');
  process.once('exit', stop);
  return new Promise((resolve, reject) => {
    let said = '';
    const hear = (part: Buffer) => {
      said += String(part);
      const url = /Rapport is ready: (\S+)/.exec(said)?.[1];
      if (url !== undefined) {
        resolve({ url, stop });
      }
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('error', reject);
    child.once('exit', () => reject(new Error(`the sandbox did not start:\n${said}`)));
  });
}
