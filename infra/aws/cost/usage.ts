/** What one function did while the proof ran. */
export interface FunctionUsage {
  readonly memoryMegabytes: number;
  readonly architecture: 'arm64' | 'x86_64';
  readonly invocations: number;
  /** Processor time of the invocations, loading not counted. */
  readonly cpuMillis: number;
  /** Processor time of loading the bundle, once per container. */
  readonly loadMillis: number;
  /** Calls that the function awaited, by service. */
  readonly calls: Readonly<Record<string, number>>;
  readonly logBytes: number;
}

/** What was used; everything is the sum over the lifecycles lived. */
export interface Usage {
  /** The day on which it was recorded. */
  readonly recordedOn: string;
  /** Conventions that came into force; what the others used is theirs too. */
  readonly lifecycles: number;
  readonly stateTransitions: number;
  /** The same flow in other words: executions, steps that call a function, waits for a token, bytes handed over. */
  readonly workflows: {
    readonly executions: number;
    readonly steps: number;
    readonly waits: number;
    readonly dataBytes: number;
  };
  readonly functions: Readonly<Record<string, FunctionUsage>>;
  readonly dynamodb: {
    readonly readUnits: number;
    readonly writeUnits: number;
    /** What stays in the table, and its copies in the indexes. */
    readonly tableBytes: number;
    readonly indexBytes: number;
  };
  readonly s3: {
    readonly puts: number;
    readonly gets: number;
    /** Objects under lock, which go to the archive; it bills each as at least 128 KiB. */
    readonly archived: { readonly objects: number; readonly billedBytes: number };
    readonly otherBytes: number;
  };
  readonly kms: { readonly signatures: number; readonly publicKeys: number };
  readonly secrets: number;
  readonly mails: { readonly sent: number; readonly bytes: number };
  readonly http: { readonly requests: number; readonly answerBytes: number };
  /** What stands and is paid for by the month, and what runs whether there is a case or not. */
  readonly standing: {
    readonly keys: number;
    readonly secrets: number;
    readonly alarms: number;
    readonly dashboards: number;
    /** One run of each schedule: the function, runs a month, processor time and read units of one run. */
    readonly rounds: readonly {
      readonly functionName: string;
      readonly perMonth: number;
      readonly cpuMillis: number;
      readonly readUnits: number;
      readonly writeUnits: number;
    }[];
  };
}
