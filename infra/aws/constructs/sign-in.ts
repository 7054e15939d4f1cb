import { Duration, RemovalPolicy, SecretValue, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  type CfnUserPoolClient,
  CfnUserPoolGroup,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolDomain,
} from 'aws-cdk-lib/aws-cognito';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { named } from '../names.ts';
import type { StageSettings } from '../settings.ts';
import { explained } from './explained.ts';

const PASSWORD_LENGTH = 14;
const GROUPS: Readonly<Record<string, string>> = {
  staff: 'Those who work in the programme. What each may do stands in the register of the portal.',
  administrators: 'Those who keep the register of the portal.',
};

/**
 * The issuer that says who a member of staff is: nobody signs up alone, a second factor is asked of everybody. What a
 * person may do is not asked here; that stands in the programme's own register.
 */
export class SignIn extends Construct {
  readonly pool: UserPool;
  readonly clientId: string;
  readonly clientSecret: Secret;
  readonly issuer: string;
  /** Where the page stands that asks for name and password. */
  readonly pageOrigin: string;

  constructor(
    scope: Construct,
    id: string,
    props: { readonly settings: StageSettings; readonly publicUrl: string; readonly key: IKey },
  ) {
    super(scope, id);
    const { settings, publicUrl, key } = props;
    const retain = settings.removal === 'retain';
    this.pool = new UserPool(this, 'Pool', {
      userPoolName: named(settings.stage, 'staff'),
      signInAliases: { email: true },
      signInCaseSensitive: false,
      selfSignUpEnabled: false,
      standardAttributes: { fullname: { required: true, mutable: true } },
      mfa: Mfa.REQUIRED,
      mfaSecondFactor: { otp: true, sms: false },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      passwordPolicy: {
        minLength: PASSWORD_LENGTH,
        requireDigits: true,
        requireLowercase: true,
        requireUppercase: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(3),
      },
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      deletionProtection: retain,
      removalPolicy: retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    for (const [groupName, description] of Object.entries(GROUPS))
      new CfnUserPoolGroup(this, groupName, { userPoolId: this.pool.userPoolId, groupName, description });
    const page = this.pool.addDomain('Page', { cognitoDomain: { domainPrefix: settings.signInPrefix } });
    const client = this.addPortal(publicUrl);
    this.clientId = client.ref;
    this.clientSecret = new Secret(this, 'ClientSecret', {
      description: "The portal's secret at the issuer.",
      encryptionKey: key,
      secretStringValue: SecretValue.resourceAttribute(client.attrClientSecret),
    });
    explained(this.clientSecret, 'SMG4', 'The issuer makes it with the client and knows no other one.');
    const { region } = Stack.of(this);
    this.issuer = `https://cognito-idp.${region}.amazonaws.com/${this.pool.userPoolId}`;
    this.pageOrigin = pageOriginOf(page, region);
  }

  private addPortal(publicUrl: string): CfnUserPoolClient {
    const client = this.pool.addClient('Portal', {
      generateSecret: true,
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID, OAuthScope.EMAIL, OAuthScope.PROFILE],
        callbackUrls: [`${publicUrl}/sign-in/callback`],
        logoutUrls: [publicUrl],
      },
      authFlows: {},
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // The portal keeps sessions of its own and uses the answer once.
      accessTokenValidity: Duration.minutes(5),
      idTokenValidity: Duration.minutes(5),
      refreshTokenValidity: Duration.hours(1),
    });
    return client.node.defaultChild as CfnUserPoolClient;
  }
}

function pageOriginOf(page: UserPoolDomain, region: string): string {
  return `https://${page.domainName}.auth.${region}.amazoncognito.com`;
}
