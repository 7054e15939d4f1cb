/**
 * Opens at the first call and keeps what was opened for the life of the container; an opening that failed is tried
 * again by the next call. Not at import: an error there reaches Step Functions under a name that nothing retries on.
 */
export function once<Value>(open: () => Promise<Value>): () => Promise<Value> {
  let opened: Promise<Value> | undefined;
  return () => {
    opened ??= open().catch((fault: unknown) => {
      opened = undefined;
      throw fault;
    });
    return opened;
  };
}
