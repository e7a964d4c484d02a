import type { KnowHowFinding } from '../../engine/exposure/report.ts';

/** What is at risk at a plant that works with Chinese technology: beside a name, and as a sentence. */
export const KNOW_HOW_RISKS: Record<KnowHowFinding['atRisk'], { short: string; sentence: string }> = {
  'build-and-ramp': {
    short: 'build and ramp at risk',
    sentence: 'Build and ramp are at risk: the plant may not come up as planned.',
  },
  'expansion-licence-service': {
    short: 'expansion, licence and service at risk',
    sentence: 'Expansion, licence and service are at risk; what it ships goes on.',
  },
};
