/** Words of the programme that both the pages and the convention print. */
export const conventionTexts = {
  'service.listening': { fr: 'Écoute et accueil', ar: 'الاستماع والاستقبال' },
  'service.social-support': { fr: 'Accompagnement social', ar: 'المواكبة الاجتماعية' },
  'service.psychological-support': { fr: 'Soutien psychologique', ar: 'الدعم النفسي' },
  'service.legal-support': { fr: 'Orientation juridique', ar: 'التوجيه القانوني' },
  'service.family-mediation': { fr: 'Médiation familiale', ar: 'الوساطة الأسرية' },
  'service.schooling': { fr: 'Soutien scolaire', ar: 'الدعم المدرسي' },
  'service.health': { fr: 'Orientation vers les soins', ar: 'التوجيه نحو العلاج' },
  'service.awareness': { fr: 'Sensibilisation', ar: 'التحسيس' },
  'gate.first': {
    fr: 'Convention en vigueur, visa de l’engagement et compte bancaire vérifié',
    ar: 'سريان الاتفاقية والتأشيرة على الالتزام والتحقق من الحساب البنكي',
  },
  'gate.report': {
    fr: 'Tranche précédente versée, rapport narratif et financier accepté',
    ar: 'صرف الشطر السابق وقبول التقرير السردي والمالي',
  },
  'gate.convention-in-force': { fr: 'Convention en vigueur', ar: 'سريان الاتفاقية' },
  'gate.commitment-visa': { fr: 'Visa de l’engagement', ar: 'التأشيرة على الالتزام' },
  'gate.account-verified': { fr: 'Compte bancaire vérifié', ar: 'التحقق من الحساب البنكي' },
  'gate.previous-tranche-paid': { fr: 'Tranche précédente versée', ar: 'صرف الشطر السابق' },
  'gate.report-accepted': { fr: 'Rapport accepté', ar: 'قبول التقرير' },
  'convention.seat': {
    fr: 'sise {street}, {town}, récépissé n° {receipt}',
    ar: 'الكائن مقرها بالعنوان: {street}، {town}، وصل الإيداع رقم {receipt}',
  },
} as const;
