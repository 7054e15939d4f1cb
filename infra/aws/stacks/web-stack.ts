import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { FrontDoor } from '../constructs/front-door.ts';
import { type CodeOf, MithaqFunction } from '../constructs/mithaq-function.ts';
import { SignIn } from '../constructs/sign-in.ts';
import {
  decides,
  environmentOf,
  isPublic,
  keepsDocuments,
  sendsMails,
  sendsShortMessages,
  signs,
  trustsOthers,
} from '../grants.ts';
import type { StageSettings } from '../settings.ts';
import type { DataStack } from './data-stack.ts';

/** A whole processor: a page is answered sooner, a signature's stamp is set while the signatory waits. */
const PORTAL_MB = 1769;
/** An HTTP API waits no longer. */
const PORTAL_SECONDS = 29;

/** What a browser meets: the address, the sign-in, and the portal behind both. */
export class WebStack extends Stack {
  readonly door: FrontDoor;
  readonly portal: MithaqFunction;

  constructor(
    scope: Construct,
    id: string,
    settings: StageSettings,
    props: StackProps & { readonly code: CodeOf; readonly data: DataStack },
  ) {
    super(scope, id, props);
    const { code, data } = props;
    this.door = new FrontDoor(this, 'Door', settings);
    const { publicUrl } = this.door;
    const signIn = new SignIn(this, 'SignIn', { settings, publicUrl, key: data.dataKey.key });
    const grants = [
      decides(data, settings),
      keepsDocuments(data, settings),
      sendsMails(data, settings),
      sendsShortMessages(settings),
      signs(data, settings),
      trustsOthers(settings),
      isPublic(settings, publicUrl),
    ];
    this.portal = new MithaqFunction(this, 'Portal', {
      settings,
      code,
      bundle: 'portal',
      memoryMb: PORTAL_MB,
      timeoutSeconds: PORTAL_SECONDS,
      environment: {
        ...environmentOf(grants),
        MITHAQ_OIDC_ISSUER: signIn.issuer,
        MITHAQ_OIDC_SIGN_IN_ORIGIN: signIn.pageOrigin,
        MITHAQ_OIDC_CLIENT_ID: signIn.clientId,
        MITHAQ_OIDC_CLIENT_SECRET_ARN: signIn.clientSecret.secretArn,
      },
    });
    for (const grant of grants) grant.to(this.portal);
    this.portal.allow(['secretsmanager:GetSecretValue'], signIn.clientSecret.secretArn);
    this.door.leadTo(this.portal);
    new CfnOutput(this, 'PublicUrl', { value: publicUrl });
    new CfnOutput(this, 'UserPoolId', { value: signIn.pool.userPoolId });
  }
}
