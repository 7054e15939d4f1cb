/** Why a certificate was not revoked, and what to do instead. */
export const revocationRefusals = {
  REVOCATION_SERIAL_INVALID: {
    fr: 'Ce n’est pas un numéro de certificat. Reprenez-le tel que le fichier le donne.',
    ar: 'هذا ليس رقم شهادة. المرجو نقله كما ورد في الملف.',
  },
  REVOCATION_REASON_MISSING: {
    fr: 'Écrivez pourquoi ce certificat est révoqué.',
    ar: 'المرجو كتابة سبب إلغاء هذه الشهادة.',
  },
  REVOCATION_GIVEN_ALREADY: { fr: 'Ce certificat est déjà révoqué.', ar: 'سبق إلغاء هذه الشهادة.' },
  REVOCATION_PARTY_UNSIGNED: {
    fr: 'Cette partie n’a pas signé ce document avec un certificat. Vérifiez la partie.',
    ar: 'لم يوقع هذا الطرف الوثيقة بشهادة. المرجو التحقق من الطرف.',
  },
} as const;
