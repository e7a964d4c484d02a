/**
 * Names of the twelve months, folded (small letters without accents and dots), long and short, in the first case and in that of days, in the languages
 * of Europe and Indonesia, as the Unicode CLDR has them. A name of two months in two languages stands here for the one of Polish and Czech.
 */
const NAMES: readonly string[] = [
  'ene enero gen gener gennaio ian ianuarie jaan jaanuar jan janeiro janner janr januar januara januari january janv janvaris janvier led leden ledna oca ocak sausio sausis sij sijecanj sijecnja sty styczen stycznia tammi tammikuu tammikuuta ιαν ιανουαριος ιανουαριου січ січень січня янв январь января януари јан јануар јануари yanvar студзень студзеня қаңтар ינואר ינו يناير มกราคม มค जनवरी',
  'feb febbraio febr febrer febrero febru februar februara februari februarie februaris february fev fevereiro fevr fevrier helmi helmikuu helmikuuta lut lutego luty sub subat uno unor unora vasario vasaris veebr veebruar velj veljaca veljace φεβ φεβρουαριος φεβρουαριου лют лютии лютого феб фебруар фев февр февраль февраля февруари fevral лютага ақпан פברואר פבר فبراير กุมภาพันธ์ กพ फरवरी फ़रवरी',
  'bre brezen brezna kovas kovo maalis maaliskuu maaliskuuta maart mac mar marc marca march marcius marco marec maret mars mart martie marts marz marzec marzo mrt mrz ozu ozujak ozujka μαρ μαρτιος μαρτιου бер березень березня мар март марта сакавіка наурыз מרץ מרס مارس มีนาคม มีค मार्च',
  'abr abril apr april aprila aprile aprilie aprilis aprill avr avril balandis balandzio dub duben dubna huhti huhtikuu huhtikuuta kwi kwiecien kwietnia nis nisan tra travanj travnja απρ απριλιος απριλιου апр апрель апреля април квіт квітень квітня aprel красавіка сәуір אפריל אפר أبريل ابريل เมษายน เมย अप्रैल',
  'geguze geguzes kve kveten kvetna mag maggio mai maig maijs maio maj maja majus may mayis mayo mei svi svibanj svibnja touko toukokuu toukokuuta μαι μαιος μαιου маи мая мај трав травень травня мамыр מאי مايو พฤษภาคม พค मई',
  'birzelio birzelis cerven cervna cvn cze czerwca czerwiec giu giugno haz haziran iun iunie juin jun juna june junho juni junij junijs junio junius juny juuni kesa kesakuu kesakuuta lipanj lipnja ιουν ιουνιος ιουνιου июн июнь июня черв червень червня юни јун јуни iyun чэрвеня маусым יוני يونيو มิถุนายน มิย जून',
  'cervence cervenec cvc heina heinakuu heinakuuta iul iulie juil juillet jul jula julai julho juli julij julijs julio juliol julius july juuli liepa liepos lip lipca lipiec lug luglio srpanj srpnja tem temmuz ιουλ ιουλιος ιουλιου июл июль июля лип липень липня юли јул јули iyul ліпеня шілде יולי يوليو กรกฎาคม กค जुलाई',
  'ag ago agost agosto agu agustos agustus aou aout aug august augusta augusti augusts augustus augusztus avg avgust elo elokuu elokuuta kol kolovoz kolovoza ogo ogos rugpjucio rugpjutis sie sierpien sierpnia srp srpen srpna αυγ αυγουστος αυγουστου авг август августа серп серпень серпня avqust жніўня тамыз אוגוסט אוג أغسطس اغسطس สิงหาคม สค अगस्त',
  'eyl eylul rugsejis rugsejo ruj rujan rujna sep sept septembar september septembra septembre septembrie septembris septiembre set setembre setembro settembre syys syyskuu syyskuuta szept szeptember wrz wrzesien wrzesnia zar zari σεπ σεπτεμβριος σεπτεμβριου вер вересень вересня сен сент сентябрь сентября сеп септембар септември sentyabr верасня қыркүйек ספטמבר ספט سبتمبر กันยายน กย सितंबर सितम्बर',
  'eki ekim loka lokakuu lokakuuta oct october octobre octombrie octubre okt oktobar oktober oktobra oktobris oktoober ott ottobre out outubro paz pazdziernik pazdziernika rij rijen rijna spalio spalis οκτ οκτωβριος οκτωβριου жовт жовтень жовтня окт октобар октомври октябрь октября oktyabr кастрычніка қазан אוקטובר אוק أكتوبر اكتوبر ตุลาคม ตค अक्टूबर अक्तूबर',
  'kas kasim lapkricio lapkritis lis listopad listopada listopadu marras marraskuu marraskuuta noiembrie nov novembar november novembra novembre novembris novembro noviembre stu studeni studenoga νοε νοεμβριος νοεμβριου лист листопад листопада нов новембар ное ноември нояб ноябрь ноября noyabr лістапада қараша נובמבר נוב نوفمبر พฤศจิกายน พย नवंबर नवम्बर',
  'ara aralik dec decembar december decembra decembre decembrie decembris des desember desembre dets detsember dez dezember dezembro dic dicembre diciembre dis disember gru grudnia grudzien gruodis gruodzio joulu joulukuu joulukuuta pro prosinac prosinca prosince prosinec δεκ δεκεμβριος δεκεμβριου груд грудень грудня дек декабрь декабря декември дец децембар dekabr снежня желтоқсан דצמבר דצמ ديسمبر ธันวาคม ธค दिसंबर दिसम्बर',
];

/** Names that Croatian has for the month before: there `listopad` is October. */
const CROATIAN: ReadonlyMap<string, number> = new Map([
  ['lip', 5],
  ['srp', 6],
  ['lis', 9],
  ['listopad', 9],
  ['listopada', 9],
]);
/** Names that no other language has, so that those beside them are Croatian. */
const ONLY_CROATIAN: ReadonlySet<string> = new Set(
  'sij sijecanj sijecnja velj veljaca veljace ozu ozujak ozujka tra travanj travnja svi svibanj svibnja lipanj lipnja srpanj srpnja kol kolovoz kolovoza ruj rujan rujna stu studeni studenoga'.split(
    ' ',
  ),
);

const MONTHS: ReadonlyMap<string, number> = new Map(
  NAMES.flatMap((names, month) => names.split(' ').map((name) => [name, month] as const)),
);

function foldName(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[\u0300-\u036F.]/g, '')
    .normalize('NFC')
    .replaceAll('ı', 'i')
    .trim();
}

/** The month that a word names, 0 for January, in the languages of Europe and Indonesia; of two that it could be, that of Polish and Czech. -1 for any other word. */
export function findMonth(word: string): number {
  return MONTHS.get(foldName(word)) ?? -1;
}

/** The same among words of Croatian. */
export function findCroatianMonth(word: string): number {
  return CROATIAN.get(foldName(word)) ?? findMonth(word);
}

/** The month that a word names in every language that has it; -1 where it is another one in Croatian, or none. */
export function findSureMonth(word: string): number {
  return CROATIAN.has(foldName(word)) ? -1 : findMonth(word);
}

/** Whether a word names a month in Croatian alone. */
export function isCroatianMonth(word: string): boolean {
  return ONLY_CROATIAN.has(foldName(word));
}
