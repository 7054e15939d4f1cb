import type { CheckStage, ReportField } from '../../../../shared/domain/report/state.ts';

/** What each officer reads first, and so may ask to be mended; who checks the money reads all of it. */
export const REMARK_FIELDS: Readonly<Record<CheckStage, readonly ReportField[]>> = {
  content: ['activities', 'results', 'difficulties', 'beneficiaries', 'evidence'],
  finance: ['spending', 'evidence', 'activities', 'results', 'difficulties', 'beneficiaries'],
};
