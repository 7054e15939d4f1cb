/** What is wrong with the gate of a tranche in the programme's terms. */
export type GateTermsFault =
  | 'TERMS_GATE_CONDITION_MISSING'
  | 'TERMS_GATE_FACT_UNKNOWN'
  | 'TERMS_GATE_INDEX_WRONG'
  | 'TERMS_GATE_PARENTHESIS_MISSING'
  | 'TERMS_GATE_COMPARISON_MISSING'
  | 'TERMS_GATE_SHARE_WRONG'
  | 'TERMS_GATE_DAY_WRONG'
  | 'TERMS_GATE_REST'
  | 'TERMS_GATE_NOT_BEFORE'
  | 'TERMS_GATE_IMPOSSIBLE';

/** A contradiction within the terms of a programme. */
export type TermsFault =
  | GateTermsFault
  | 'TERMS_LIST_EMPTY'
  | 'TERMS_NAME_TWICE'
  | 'TERMS_YEARS_REVERSED'
  | 'TERMS_RIB_WRONG'
  | 'TERMS_MODEL_UNKNOWN'
  | 'TERMS_REGION_UNKNOWN'
  | 'TERMS_MANDATE_REVERSED'
  | 'TERMS_ENVELOPE_NOT_POSITIVE'
  | 'TERMS_WINDOW_REVERSED'
  | 'TERMS_FLOOR_ABOVE_CEILING'
  | 'TERMS_PAPER_NOT_REQUIRED'
  | 'TERMS_DAYS_NOT_ASCENDING'
  | 'TERMS_REMINDER_TOO_LATE'
  | 'TERMS_WEIGHTS_NOT_100'
  | 'TERMS_MARKS_NOT_POSITIVE'
  | 'TERMS_PASS_SCORE_OUT_OF_RANGE'
  | 'TERMS_PERCENTS_NOT_100'
  | 'TERMS_TRANCHE_OUT_OF_ORDER'
  | 'TERMS_MONTHS_OUT_OF_RANGE'
  | 'TERMS_PARTY_UNKNOWN'
  | 'TERMS_PARTY_ABSENT'
  | 'TERMS_STEP_RULE_IMPOSSIBLE'
  | 'TERMS_APPROVALS_NOT_ASCENDING'
  | 'TERMS_APPROVALS_NOT_OPEN'
  | 'TERMS_APPROVERS_TOO_FEW';

/** What contradicts itself in the terms, where (`calls[0].envelopes[3].regionCode`), and what stands there. */
export interface TermsFinding {
  readonly code: TermsFault;
  readonly path: string;
  readonly found?: string | number;
}
