import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';

const EVERY_MS = 60_000;
/** Longer than any file takes on a slow machine. */
const SLOW_MS = 180_000;

/**
 * Names each test file that is still running after minutes, again and again. The usual report names a file when it has ended, so that one
 * that never ends would leave no trace.
 */
export default class NameSlowFiles implements Reporter {
  private readonly begun = new Map<TestModule, number>();
  private timer: NodeJS.Timeout | undefined;

  onTestRunStart(): void {
    this.timer = setInterval(() => this.nameSlow(), EVERY_MS);
    this.timer.unref();
  }

  onTestModuleStart(file: TestModule): void {
    this.begun.set(file, Date.now());
  }

  onTestModuleEnd(file: TestModule): void {
    this.begun.delete(file);
  }

  onTestRunEnd(): void {
    clearInterval(this.timer);
  }

  private nameSlow(): void {
    for (const [file, since] of this.begun) {
      const minutes = (Date.now() - since) / 60_000;
      if (minutes * 60_000 > SLOW_MS)
        process.stderr.write(
          `Still running after ${minutes.toFixed(0)} minutes: ${relative(process.cwd(), file.moduleId)}\n`,
        );
    }
  }
}
