import { networkFromText } from './network-from-text.ts';

/**
 * A product of two assembled parts that lean on the same two makers of one material: P needs 2 A + 1 B; A comes 60 % from A1
 * (China), 40 % from A2 (Mexico), B from B1 (Germany); one A needs 3 M, one B needs 1 M. Ten P a year.
 */
export const exampleNetwork = networkFromText(`
  site H DE
  site A1 CN
  site A2 MX
  site B1 DE
  site M1 CN
  site M2 AU
  part A 10
  part B 8
  part M 2
  make P @ H = 2 A + 1 B
  make A @ A1 = 3 M
  make A @ A2 = 3 M
  make B @ B1 = 1 M
  make M @ M1
  make M @ M2
  buy A @ H = 0.6 A1 + 0.4 A2
  buy B @ H = 1 B1
  buy M @ A1 = 1 M1
  buy M @ A2 = 0.5 M1 + 0.5 M2
  buy M @ B1 = 1 M2
  product P @ H = 10 at 60
`);
