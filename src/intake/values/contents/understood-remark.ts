import { readSubstance } from '../../../domain/substances/read-substance.ts';
import { findEndInWords } from '../limited-hold.ts';

/**
 * What a remark may say without taking anything from a denial: how it was found, that it is confirmed, or the denial once more. In English, German, French,
 * Spanish, Italian, Portuguese, Polish, Czech, Turkish, Swedish, Dutch, Russian, Chinese, Japanese and Korean; words are folded.
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** By whom and how something was found, and in which paper it stands. */
const FOUND = set(`
  analysis analyses analytical analysed analyzed analyse analyze analysen analysiert analyse analysee analisi analizzato analisis analizado analisado
  analiza analizy analyza analyzy analiz analys анализ анализа test tests tested testing testbericht teste testado testato probado badanie badania zkouska test testi testad provning
  испытание протокол протокола getestet gepruft prufung prufbericht prufprotokoll gemessen messung mesure mesuree mesures essai essais essayee verifie
  misurato misura prova prove ensayo ensayos medido medicion medida zmierzono zmierzone mereni mereno olculdu olcum matt matning gemeten meting измерено
  measured measurement measurements chemical chemische chemisch chimique chimica quimica quimico chemiczna chemicka kimyasal kemisk химический spectral spectrometry spectrometer spektralanalyse
  lab labs laboratory laboratories labor laboranalyse laborbericht laboratoire laboratorio laboratorium laborator laboratuvar лаборатория лаборатории
  method methode metodo metoda yontem metod метод sample samples icp oes aes ms xrf rfa edx eds aas gdms gd sem sgs tuv intertek dekra eurofins iso iec din en astm jis ipc
  report bericht rapport informe rapporto relatorio raport raportu zprava zpravy rapor rapport отчет certificate certificates cert zertifikat certificat certificado certificato certyfikat certifikat sertifika сертификат
  declaration declared deklaration deklariert declare declaree declarado dichiarato dichiarazione declaracion deklaracja deklarowane prohlaseni beyan declaratie verklaring декларация
  material datasheet imds mds coa
`);
/** That somebody stands by it, or that the paper is final. */
const CONFIRMED = set(`
  ok okay confirmed confirmation checked verified approved released signed final complete completed closed accepted active valid answered received done
  bestatigt bestatigung freigegeben unterschrieben unterzeichnet gultig abgeschlossen vollstandig erledigt aktiv final erhalten ordnung io
  confirme confirmee verifiee valide validee approuve approuvee signe signee complet complete
  confirmado verificado aprobado firmado valido completo confermato verificato approvato firmato aprovado assinado
  potwierdzone potwierdzono sprawdzono zatwierdzone zatwierdzono podpisane potvrzeno overeno schvaleno podepsano onaylandi dogrulandi imzali bekraftad bekraftat godkand godkant verifierad
  giltig giltigt platne platny platna wazne wazny gecerli geldig новая действительно
  new current latest revision version issue neue neuer neuster aktuell aktuelle aktueller stand
  bevestigd goedgekeurd geverifieerd getekend подтверждено проверено утверждено
`);
/** Something else than what is in it: whether a licence is needed, when it is delivered and what it costs. */
const OF_TRADE = set(`
  export licence license permit required needed necessary require requires require delivered delivery deliveries delivers lead time weeks days price prices order orders moq stock
  ausfuhrgenehmigung ausfuhr genehmigung erforderlich notwendig notig geliefert lieferung lieferzeit wochen tage preis preise bestellung
  licence exportation requise necessaire livre livraison delai prix licencia exportacion necesaria requerida entrega precio licenza esportazione richiesta necessaria consegna prezzo
`);
const FILLERS = set(`
  by of the to with acc according and in per on from as at is are was were been has our a an via see all it this
  durch laut nach gemaß gemass mit im von vom und der die das des dem den ein eine ist wurde wird siehe bei per alle
  par selon avec en le la les du de des d l est et une un conforme
  por segun con el los las y del e secondo da di il lo gli nel della delle o os as pelo pela conforme segundo com
  przez wedlug wg z i w na podle dle ze v se ile gore tarafindan ve enligt av med i och door volgens van met het по в с и согласно
`);
/** That something is not there; each clause says so once. */
const NOT = set(`
  no not none nil without free absent never zero nein nicht kein keine keinen keinerlei ohne frei nichts non ne pas sans aucun aucune absence exempt exempte ni sin ningun ninguna ninguno libre ausente
  senza nessun nessuna nessuno privo priva assente esente nao sem nenhum nenhuma livre isento nie brak bez wolny wolne zadne zadny neni neobsahuje yok hayir icermez icermiyor degil ingen inga inget ej inte fri fritt utan
  geen niet vrij zonder нет не без
`);
/** That what is spoken of is there: a denial where it is denied, and the contrary where it is not. */
const THERE = set(`
  contain contains contained containing present presence include included content contents enthalten enthalt enthaltene vorhanden inhalt gehalt
  contient contenu contenue presente present presents presence teneur contiene contenido contenida presente contenuto presenza contem contido zawiera zawarte obecny obecne obsahuje obsazeno pritomen pritomno
  var mevcut innehaller ingar finns bevat aanwezig содержит содержится
  rare earth earths heavy light metal metals element elements oxide oxides hre hree ree re seltene seltenen erde erden schwere schweren terre terres rares lourdes tierras raras pesadas terre pesanti terras raras pesadas
  ziem ziemie rzadkich rzadkie vzacne zeminy toprak nadir sallsynta jordartsmetaller zeldzame aarden редкоземельных элементов used verwendet utilise utilizado usato utilizzato
  magnet magnets alloy part product magneten teil produkt produit pieza prodotto produto
`);
/** What letters and forms say of figures without taking anything from them: where they stand, in which unit, who asked for them and how they are filled in. */
const OF_LETTERS = set(`
  for january february march april june july august september october november december januar februar marz mai juni juli oktober dezember follows so please find below above attached enclosed following requested request asked our your you we us thank thanks confirm values value figures data table list column columns row rows form sheet given stated shown listed show lists gives
  are be have can for regarding concerning about answer reply inquiry enquiry dear sir madam hereby these those this mean means weight mass percent percentage wt unit units rounded fill filled enter state complete each
  apply applies actual determined series serial production parts articles delivered supplied customer company supplier also both balance mean average year since valid further information questions contact hesitate do
  using sum total add up 100 composition chemical materials material substance substances magnetic sintered ndfeb smco coating coated including included replaces replaced earlier statement
  bitte finden sie anbei nachfolgend nachstehend folgend folgende folgenden folgender unten oben stehende angefragten gewunschten angefragte gewunschte anfrage angaben werte wert gehalte gehalt anteile anteil tabelle liste spalte zeile formular
  unsere unserer unseren unserem ihre ihrer ihren wir uns ihnen hiermit danke vielen dank fur zu zur zum sind sehr geehrte damen herren diese dieser dieses bedeutet gewicht masse massenprozent gewichtsprozent prozent einheit gerundet ausfullen eintragen angeben
  wurden werden mittels magnete magneten tragen bestatigen gegeben mit vollen stoffen gesamten gesamte lieferungen lieferung gelieferten gelieferte teile serie serienteile serienlieferungen kunden firma lieferant auch summe ergeben seit zusammensetzung chemische werkstoff stoffe stoff gelten gilt als an auf aus beim
  veuillez trouver ci dessous joint jointe tableau suivant suivante suivantes suivants demandees demandes valeurs valeur teneurs teneur donnees nos notre votre vos nous vous merci demande pour sont reponses reponse composition massique poids pourcentage pourcent unite
  ces cette ce indique indiquees indiques remplir indiquer pieces piece matiere matieres chimique livrees toutes tous materiau alliage
  par mesurees mesure tutti tutte si trovano seguito sotto allegato tabella seguente seguenti richiesti richieste valori valore contenuti dati nostri nostre vostra vostro grazie richiesta sono risposte risposta composizione peso percentuale unita questi indicati compilare indicare materiale lega
  continuacion los todos encontrara siguiente siguientes tabla solicitados solicitadas valores valor contenidos datos nuestros nuestra vuestra su gracias solicitud son respuestas respuesta composicion porcentaje unidad estos indicados material aleacion
  segue abaixo tabela pedidos teores dados nossos nossa obrigado pedido sao respostas composicao percentagem unidade estes
  prosze ponizej tabela wartosci zawartosc zawartosci sklad procent masowy nasze odpowiedz dziekujemy nize tabulka hodnoty hodnota obsah slozeni procento nase odpoved dekujeme
  asagidaki tabloda degerler icerik bilesim yuzde nedan tabell varden halt halter sammansattning viktprocent vara svar onderstaande tabel waarden gehalte samenstelling gewichtsprocent onze antwoord ниже таблица значения содержание состав процент наши ответ
`);
/** The same in scripts that do not part their words. */
const SIGNS_OF_LETTERS =
  /以下|如下|下[表列]|上[表述]|附件|[为為是]|贵[司社公]?司?|貴[社司公]?司?|我[司方们們]|本?公司|弊社|当社|要求|所需|提供|的|成分|以上|组成|組成|含有?量|含有率|信息|資訊|数据|數據|数[值値]|[值値]|[请請]|查收|[见見]|下表|表示?|重量|%|％|り|とおり|质量|質量|百分比|分数|分數|单位|單位|均|[按以]|量产|量産|所有|全部|交付|交货|产品|產品|製品|品|磁[体铁石]|合金|材料|材質|材质|物[质質]|元素|[实実]?[测測]|填写|填寫|回[复覆答]|答复|答覆|いた?し(?:ます|ました)|ご?依頼|の?件|下記|上記|通り|ご?回答|表|に|です|ます|ください|願い|は|が|を|の|で|お|ご|确认|確認|适用于|依据|公差|平均|感谢|感謝|[谢謝]{1,2}|您|与|與|和|及|、|，|。|：|:/gu;
/** The same in scripts that do not part their words. */
const SIGNS_FOUND =
  /(?:第三方|外部)?(?:检测|檢測|检验|测试|測試|分析|实验室|化验|测定|測定|試験|検査|蛍光X線|分析|시험|측정|검사|분석)(?:报告|報告|成績|証明|证明|法|方法|结果|結果|機関|机构|성적서|보고서|서)?(?:书|書)?|(?:检测|檢測)?报告(?:编号|号)?|報告書?|成績書|材质证明|材質證明|合格证|确认|確認(?:済み?)?|已(?:确认|確認|检测|审核|批准|签署)|承認済み?|完了|(?:확인|승인)\s?(?:됨|완료)?|有效|正式|によ(?:る|り)|依据|依據|根据|按照|见|参见|依|由|经|経|の|は|を|に|で|에|의|로|에 의한/gu;
const SIGNS_DENIED =
  /^(?:本?(?:产品|產品|製品|零件|部品|材料|磁体|제품))?(?:중|中|には?|は|에는?|은|는)?(?:完全)?(?:不含有?|未含有?|没有|沒有|不使用|未使用|无|無|不存在|含有?(?:していない|しない|せず|なし|無し|ません)|含まない|含まず|含まれ(?:ない|ていない|ません)|なし|無し|無含有|非含有|不検出|없음|미함유|불포함|포함하지 않음|함유하지 않음)(?:重?稀土(?:元素)?|重?レアアース|重?希土類(?:元素)?|희토류|镝|铽|鏑|鋱|钐|钇|钆|镥|钪|及|和|或|、|・|と|ジスプロシウム|テルビウム|디스프로슘|테르븀)*$/u;
const SIGNS = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** Before a last day that is read; without one they say what nobody understands. */
const UNTIL = set("until till thru through expires bis jusqu jusqu'au au hasta fino al ate do kadar tom tot до");

/** No remark, or no amount once more. */
const NOTHING = /^(?:#?n\/?a!?|n\.\s?a\.?|k\.?\s?a\.?|s\.\s?o\.?|null|nil|0(?:[.,]0+)?\s*(?:[%％]|pp[mb]))$/i;

const CLAUSES = /[;,:；，、。：\n|•·()[\]"“”„«»]+|[.!](?=\s|$)|\s[-–—]\s|\s\/\s/u;
/** Days and years, and the numbers that papers have. */
const DAYS =
  /(?<!\d)\d{4}[-/.年]\s?\d{1,2}(?:[-/.月]\s?\d{1,2}日?)?(?!\d)|(?<!\d)\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}(?!\d)/g;
const PAPER =
  /((?:test ?|prüf|mess|labor)?(?:report|certificate|cert\.?|bericht|protokoll|zertifikat|rapport|informe|rapporto|certificat[oe]?|raport(?:u)?|zpráv[ay]|rapor|протокол|报告|報告書?|证书|証明書|보고서|성적서))\s*(?:no\.?|nr\.?|n[°ºo]\.?|#|号|编号|번호|番号)?\s*:?\s*(?=[\p{Lu}\p{N}/_.-]*\d)[\p{Lu}\p{N}][\p{Lu}\p{N}/_.-]*/giu;
const STANDARD =
  /(?<!\p{L})(?:ISO|IEC|DIN|EN|ASTM|JIS|GB\/?T?|IPC|ICP|XRF|EPA|SGS|TÜV)(?:[\s-]*[A-Z]?\d[\d.:/-]*)(?!\s*[%‰]|\s*ppm)/giu;
/** What was tested: of the same number, so that it stands for the others. */
const LOTS =
  /(?<!\p{L})(?:batch|lot|heat|charge|los|lote|lotto|partia|šarže|parti)\s*(?:no\.?|nr\.?|#)?\s*(?=[\p{L}\p{N}/-]*\d)[\p{L}\p{N}/-]+/giu;

/**
 * Whether every word of a remark beside a denial is one that takes nothing from it: how it was found, that it is confirmed, or the denial once more. What no list
 * knows may say that the goods are others, that nobody signed or that the original says otherwise, so that a denial beside it is none. True of a blank.
 */
export function isBorneOut(remark: string): boolean {
  if (NOTHING.test(remark.trim())) return true;
  const text = remark.normalize('NFKC').replaceAll(PAPER, '$1 ').replaceAll(STANDARD, ' ').replaceAll(DAYS, ' ');
  const ends = findEndInWords(remark) !== '';
  return text.split(CLAUSES).every((clause) => isClear(clause.trim(), ends));
}

/** `0 means not contained`. */
const MEANS = /(?<!\S)(["'„“”]?0["'“”]?)\s*(?:=|:|means?|bedeutet|heißt|signifie|significa|oznacza|表示|は)\s*/iu;
/** Samples are what was looked at, not what is delivered. */
const OF_SAMPLES = set('sample samples');

/**
 * Whether a sentence of a letter has only words that take nothing from the figures that it speaks of: those of `isBorneOut`, and what letters and forms say of figures. A no
 * among them counts as in a remark.
 */
export function hasOnlyWords(sentence: string): boolean {
  const text = sentence.normalize('NFKC').replace(MEANS, '$1 ');
  if (isBorneOut(text)) return true;
  if (SIGNS.test(text)) {
    const left = text.replaceAll(SIGNS_OF_LETTERS, ' ').replaceAll(SIGNS_FOUND, ' ');
    return !SIGNS.test(left) && hasOnlyWords(left);
  }
  const plain = text.replaceAll(PAPER, '$1 ').replaceAll(STANDARD, ' ').replaceAll(DAYS, ' ');
  return listWords(plain).every(
    (word) =>
      !OF_SAMPLES.has(word) &&
      (/^(?:[%‰]|(?!0$)\d+)$/.test(word) ||
        [FOUND, CONFIRMED, FILLERS, OF_TRADE, THERE, OF_LETTERS].some((words) => words.has(word)) ||
        isElement(word)),
  );
}

function isClear(clause: string, ends = false): boolean {
  if (!/[\p{L}\p{N}]/u.test(clause)) return true;
  if (SIGNS.test(clause)) return areClearSigns(clause);
  const words = listWords(
    clause.replaceAll(LOTS, (lot) => (listWords(clause).some((word) => FOUND.has(word)) ? ' ' : lot)),
  );
  let denials = 0;
  let [isThere, isFound] = [false, false];
  const isOfTrade = words.some((word) => OF_TRADE.has(word));
  for (const word of words) {
    if (word === 'ne' && words.includes('pas')) continue;
    if (NOT.has(word)) denials += 1;
    else if (FILLERS.has(word) || OF_TRADE.has(word)) continue;
    else if (isFreeOf(word)) [denials, isThere] = [denials + 1, true];
    else if (THERE.has(word) || isElement(word)) isThere = true;
    else if (FOUND.has(word) || CONFIRMED.has(word)) isFound = true;
    else if (word !== '0' && !(isOfTrade && /^\d+$/.test(word)) && !((ends || isOfTrade) && UNTIL.has(word)))
      return false;
  }
  if (isOfTrade) return !isThere && !isFound;
  // `Not tested` and `not without Dy` are no denials, `contains Dy` is the contrary.
  return denials === 0 ? !isThere : denials === 1 && !isFound;
}

function listWords(clause: string): string[] {
  return clause.match(/[\p{L}\p{N}%‰]+/gu)?.map(fold) ?? [];
}

function areClearSigns(clause: string): boolean {
  const text = clause.replaceAll(/\s+/g, '');
  if (SIGNS_DENIED.test(text)) return true;
  const left = clause.replaceAll(SIGNS_FOUND, ' ').trim();
  return !SIGNS.test(left) && !/不|未|没|無|无|非/u.test(clause) && isClear(left);
}

/** `dysprosiumfrei`: free of what stands before. */
function isFreeOf(word: string): boolean {
  const [, stem = ''] = /^(\p{L}{2,})(?:frei|free|fri|vrij)$/u.exec(word) ?? [];
  return stem !== '' && (THERE.has(stem) || isElement(stem));
}

/** Whether a word, in any case, is the name or the symbol of an element. */
function isElement(word: string): boolean {
  const [symbol] = word.length <= 2 ? [`${word.slice(0, 1).toUpperCase()}${word.slice(1)}`] : [word];
  const { understood, contains } = readSubstance(symbol);
  return understood && contains.length === 1;
}

function fold(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/(?<=[a-z])\p{M}+/gu, '')
    .normalize('NFC')
    .replaceAll('ł', 'l')
    .replaceAll('ı', 'i');
}
