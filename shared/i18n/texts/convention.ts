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
  'convention.seat': {
    fr: 'sise {street}, {town}, récépissé n° {receipt}',
    ar: 'الكائن مقرها بالعنوان: {street}، {town}، وصل الإيداع رقم {receipt}',
  },
} as const;
