/** What is said of the archival step, of revocation and of evidence: on the public page and at the command line. */
export const archiveTexts = {
  'verify.signer-broken': {
    fr: 'Ce fichier est celui du registre, mais une de ses signatures ne tient pas.',
    ar: 'هذا الملف مطابق لما في السجل، لكن أحد توقيعاته غير سليم.',
    en: 'This file is the one of the register, but one of its signatures does not hold.',
  },
  'verify.attack.certificate-revoked': {
    fr: 'Signataire révoqué : le certificat d’une signature a été retiré par l’autorité qui l’avait délivré.',
    ar: 'موقّع ملغاة شهادته: سحبت السلطة المصدرة شهادة أحد التوقيعات.',
    en: 'Revoked signer: the certificate of a signature was taken back by the authority that issued it.',
  },
  'verify.attack.other-certificate': {
    fr: 'Certificat d’une autre partie : une signature n’est pas faite avec le certificat de celui qui devait signer là.',
    ar: 'شهادة طرف آخر: أحد التوقيعات لم يتم بشهادة الطرف المعني.',
    en: 'Certificate of another party: a signature was not made with the certificate of who had to sign there.',
  },
  'verify.fault.CERTIFICATE_REVOKED': {
    fr: 'Le certificat est révoqué depuis le {revokedAt} : {party}.',
    ar: 'الشهادة ملغاة منذ {revokedAt}: {party}.',
    en: 'The certificate is revoked since {revokedAt}: {party}.',
  },
  'verify.fault.CERTIFICATE_OF_ANOTHER': {
    fr: 'La signature porte un autre nom que le registre ({signer}) : {party}.',
    ar: 'يحمل التوقيع اسما غير الوارد في السجل ({signer}): {party}.',
    en: 'The signature bears another name than the register ({signer}): {party}.',
  },
  'verify.fault.ARCHIVE_INVALID': {
    fr: 'L’horodatage d’archivage de tout le document ne tient pas.',
    ar: 'الختم الزمني لأرشفة الوثيقة كلها غير سليم.',
    en: 'The archival time-stamp over the whole document does not hold.',
  },
  'verify.fault.REVISION_ALTERED.archival': {
    fr: 'Un octet au moins a changé dans ce que l’archivage a ajouté ; la partie signée est intacte.',
    ar: 'تغير جزء واحد على الأقل مما أضافته الأرشفة؛ الجزء الموقَّع سليم.',
    en: 'At least one byte has changed in what the archiving added; the signed part is intact.',
  },
  'verify.archived': {
    fr: 'Archivé : un horodatage du {stampedAt} couvre tout le document et ses données de validation.',
    ar: 'مؤرشف: ختم زمني بتاريخ {stampedAt} يشمل الوثيقة كلها ومعطيات التحقق منها.',
    en: 'Archived: a time-stamp of {stampedAt} covers the whole document and its validation data.',
  },
  'verify.not-revoked': {
    fr: 'Révocation : {count, plural, one {le certificat n’est pas révoqué} other {aucun des # certificats n’est révoqué}}.',
    ar: 'الإلغاء: لم تُلغ أي شهادة من شهادات التوقيع (العدد: {count}).',
    en: 'Revocation: {count, plural, one {the certificate is not revoked} other {none of the # certificates is revoked}}.',
  },
  'verify.mandate': {
    fr: 'Mandat au registre : {signer} pour {party}, écriture {position}.',
    ar: 'التفويض في السجل: {signer} عن {party}، القيد {position}.',
    en: 'Mandate in the register: {signer} for {party}, commit {position}.',
  },
  'verify.manifest': {
    fr: 'Cérémonie : {party} a autorisé une liste de {count} documents ; la preuve d’inclusion mène de ce document, n° {index}, à la racine {root}.',
    ar: 'حفل التوقيع: وافق {party} على لائحة من الوثائق (العدد: {count})؛ ويقود إثبات الإدراج من هذه الوثيقة، رقم {index}، إلى الجذر {root}.',
    en: 'Ceremony: {party} authorised a list of {count} documents; the inclusion proof leads from this document, no. {index}, to the root {root}.',
  },
  'verify.level': {
    fr: '{party} : niveau de signature {level, select, simple {simple (code à usage unique), non qualifié} qualified {qualifié} external {externe, fichier signé ailleurs} other {manuscrit, sur papier}}.',
    ar: '{party}: مستوى التوقيع {level, select, simple {بسيط (رمز للاستعمال مرة واحدة)، غير مؤهل} qualified {مؤهل} external {خارجي، ملف موقع في منصة أخرى} other {خطي على الورق}}.',
    en: '{party}: level of signature {level, select, simple {simple (one-time code), not qualified} qualified {qualified} external {external, signed elsewhere} other {by hand, on paper}}.',
  },
  'verify.record.not-archived': {
    fr: 'Registre : pas encore archivé ; les signatures valent, leurs preuves de longue durée manquent.',
    ar: 'السجل: غير مؤرشف بعد؛ التوقيعات صحيحة، وتنقص أدلة الإثبات على المدى الطويل.',
    en: 'Register: not archived yet; the signatures hold, their long-term evidence is missing.',
  },
  'verify.evidence.of': {
    fr: 'Dossier de preuve du {exportedAt}, empreinte {sha256}.',
    ar: 'ملف الإثبات بتاريخ {exportedAt}، بصمته {sha256}.',
    en: 'Evidence of {exportedAt}, fingerprint {sha256}.',
  },
  'verify.evidence.trust': {
    fr: 'si le dossier de preuve est bien celui de l’installation : comparez son empreinte avec celle du certificat de preuve ;',
    ar: 'هل صدر ملف الإثبات فعلا عن المنصة: قارنوا بصمته بالبصمة الواردة في شهادة الإثبات؛',
    en: 'whether the evidence is the installation’s: compare its fingerprint with the one on the evidence certificate;',
  },
  'verify.evidence.since': {
    fr: 'ce qui a été révoqué, ou changé au registre, après le {exportedAt}.',
    ar: 'ما أُلغي أو تغير في السجل بعد {exportedAt}.',
    en: 'what was revoked, or changed in the register, after {exportedAt}.',
  },
  'verify.evidence.unread': {
    fr: 'Non vérifié, faute de serveur :',
    ar: 'لم يتم التحقق منه في غياب الخادم:',
    en: 'Not checked, for want of the server:',
  },
  'verify.fault.MANIFEST_UNPROVEN': {
    fr: 'Cérémonie : la preuve d’inclusion ne mène pas de ce document à la liste que cette partie a autorisée : {party}.',
    ar: 'حفل التوقيع: إثبات الإدراج لا يقود من هذه الوثيقة إلى اللائحة التي وافق عليها هذا الطرف: {party}.',
    en: 'Ceremony: the inclusion proof does not lead from this document to the list that this party authorised: {party}.',
  },
  'verify.fault.MANDATE_UNFIT': {
    fr: 'Registre : le mandat inscrit ne couvre pas cette signature : {party}.',
    ar: 'السجل: التفويض المسجل لا يشمل هذا التوقيع: {party}.',
    en: 'Register: the mandate on record does not cover this signature: {party}.',
  },
} as const satisfies Record<string, Record<'fr' | 'ar' | 'en', string>>;
