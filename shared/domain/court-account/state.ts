export type CourtAccountState =
  | { readonly status: 'absent' }
  | {
      readonly status: 'reminded';
      readonly conventionId: string;
      readonly year: number;
      /** The latest round. */
      readonly round: number;
    };
