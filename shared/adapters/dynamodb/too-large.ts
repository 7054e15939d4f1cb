import { DynamoDBServiceException } from '@aws-sdk/client-dynamodb';

const PAYLOAD_TOO_LARGE = 413;

/** Whether DynamoDB has refused a request for its size: an item over 400 KB, a transaction over 4 MB, a body over 16 MB. */
export function isTooLarge(error: unknown): boolean {
  if (!(error instanceof DynamoDBServiceException)) return false;
  if (error.$metadata.httpStatusCode === PAYLOAD_TOO_LARGE) return true;
  return isTooLargeReason(error.name.replace(/Exception$/, ''), error.message);
}

/** The same of one reason of a cancelled transaction. A validation has no code for a size, only words. */
export function isTooLargeReason(code = '', message = ''): boolean {
  if (code === 'ItemCollectionSizeLimitExceeded') return true;
  return /^Validation/.test(code) && /\bsize\b.*exceed|exceed.*\bsize\b|too large/i.test(message);
}
