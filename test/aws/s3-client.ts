import { S3Client } from '@aws-sdk/client-s3';

/** A client of the S3 double, as a function of the product has one: nothing set but where it is. */
export function anS3Client(endpoint: string, secretAccessKey = 'secret'): S3Client {
  const credentials = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey };
  return new S3Client({ endpoint, region: 'eu-west-3', credentials });
}
