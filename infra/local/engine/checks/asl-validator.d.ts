declare module 'asl-validator' {
  interface Outcome {
    isValid: boolean;
    errors: {
      'Error code': string;
      Message: string;
      schemaError?: { instancePath: string; schemaPath: string };
    }[];
    errorsText(separator?: string): string;
  }
  /** Checks a definition against the schemas of the States Language; it writes into the definition it is given. */
  function validate(definition: object, options?: { checkPaths: boolean; checkArn: boolean }): Outcome;
  export = validate;
}
