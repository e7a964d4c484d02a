import { describe, expect, it } from 'vitest';
import { describeAgent } from '../../../src/app/account/describe-agent.ts';

describe(describeAgent, () => {
  it.each([
    ['Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0', 'Firefox on Linux'],
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36 Edg/140.0.0.0',
      'Edge on Windows',
    ],
    [
      'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1',
      'Safari on iOS',
    ],
    ['curl/8.9.1', 'curl/8.9.1'],
    [null, 'not known'],
  ])('calls %s %s', (agent, name) => {
    expect(describeAgent(agent)).toBe(name);
  });
});
