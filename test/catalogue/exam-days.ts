/** The days of the exams: before every rule, between them, on the last days of the pauses and after each of them. */
export const DAYS =
  '2023-07-31 2024-12-03 2025-04-04 2025-10-20 2025-11-08 2026-11-10 2026-11-11 2026-11-28 2027-01-11'.split(' ');
