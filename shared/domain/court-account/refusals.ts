/** The reminder of this round went out before. */
export interface CourtAccountRefusal {
  readonly code: 'ACCOUNT_REMINDED_ALREADY';
}
