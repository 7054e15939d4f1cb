import { createSecrets } from '../../shared/adapters/secrets/node-secrets.ts';
import { secretsSuite } from './secrets-suite.ts';

secretsSuite('Node', createSecrets);
