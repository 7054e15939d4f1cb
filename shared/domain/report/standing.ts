/** What another lifecycle may know of a report: the account that an association gives of one tranche. */
export interface ReportStanding {
  /** Of the tranche that it accounts for, from 1. */
  readonly index: number;
  readonly filed: boolean;
  readonly accepted: boolean;
  /** Spent in the period of this report, as filed; 0 before it is filed. */
  readonly spentCentimes: number;
}
