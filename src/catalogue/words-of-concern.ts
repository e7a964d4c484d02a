import { foldPattern, foldWord } from './fold-word.ts';
import { namesHeldMaterial } from './words/held-materials.ts';

/** Things with magnets, rare earths or cells in them, in five languages, also inside a compound ("Magnetdichtung"); on folded text. */
const INSIDE = foldPattern(
  /magnet|magneet|magnes(?!i)|マグネ(?!シ)|마그넷|마그네트|nam ch[aâ]m|แม่เหล็ก|מגנט|مغناط|μαγνητ|चुंबक|aimant|silnik|czujnik|g[lł]o[sś]nik|akumul|reproduktor|snimac|senzor|hangszoro|erzekelo|anturi|kaiutin|\bima(?:s|n|nes)?\b|calamit|m[iı]knat[iı]s|магнит|magnes|자석|двигател|мотор|모터|motore|динамик|датчик|센서|sensör|altavoz|alto ?falante|batería|батаре|аккумулятор|배터리|неодим|самари|диспроз|тербий|네오디|사마륨|motor|moteur|servo|lautsprecher|speaker|haut ?parleur|buzzer|summer|sensor|capteur|encoder|drehgeber|resolver|aktuator|actuator|aktor|batter|akku|li ?ion|lithium|neodym|ndfeb|samarium|smco|sm2co|dyspros|terbium|rare ?earth|selten\w* ?erd|terres? rares?|磁|电机|電機|马达|馬達|扬声器|揚聲器|传感器|感測器|电池|電池|电芯|電芯|稀土|モータ|スピーカ|センサ|レアアース|希土/,
);
const ALONE =
  /\b(mtr|mot|mag|magn|cell|cells|zelle|zellen|zellverbinder|pile|coil|coils|spule|spulen|bobine|18650|21700|4680|n\d{2}(m|h|sh|uh|eh|ah)?)\b/;
/** Things built around them; a thing made for one is none (`lamination stack rotor`). */
const AROUND = /rotor|stator/;

/** Of a magnet without rare earths only these speak against it. */
const RARE_EARTH = foldPattern(
  /neod[yi]m|неодим|네오디|самари|사마륨|samari|samaryum|диспроз|тербий|ndfeb|nd fe b|samarium|smco|sm2co|dyspros|terbium|rare ?earth|selten\w* ?erd|terres? rares?|钕|釤|钐|稀土|ネオジ|サマリウム|希土/,
);

/** Returns true if a text names something with a possible controlled form, or a material that rules name; of a magnet's text (`isMagnet`), where it names rare earths. */
export function namesConcern(text: string, isMagnet: boolean): boolean {
  const folded = foldWord(text);
  if (isMagnet) return RARE_EARTH.test(folded);
  return INSIDE.test(folded) || ALONE.test(folded) || AROUND.test(folded) || namesHeldMaterial(text);
}

/**
 * Returns true if the words beside the name of a thing (`said`, folded) name something with a possible controlled form, so the name alone
 * does not settle the part's nature. A thing made for a rotor or stator is no rotor.
 */
export function namesConcernBeside(text: string, said: string, isMagnet: boolean): boolean {
  const rest = foldWord(text).replace(said, ' ');
  return isMagnet ? RARE_EARTH.test(rest) : INSIDE.test(rest) || ALONE.test(rest);
}
