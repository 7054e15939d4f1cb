/** Every code that a monthly pack answers with; `_ALREADY` means that what was asked is done. */
export const reconciliationRefusalCodes = [
  'PACK_NOT_FOUND',
  'PACK_MONTH_RUNNING',
  'PACK_MADE_ALREADY',
  'PACK_FILE_CHANGED',
  'PACK_SAME_PERSON',
  'PACK_OBSERVATIONS_MISSING',
  'PACK_SIGNED_ALREADY',
] as const;

export interface ReconciliationRefusal {
  readonly code: (typeof reconciliationRefusalCodes)[number];
}
