import { foldHeader } from '../fold-header.ts';

/** What amounts of a recipe are of: hundredths or thousandths of the batch, or parts of their own sum. */
export type RecipeBase = 100 | 1000 | 'sum';

/** Parts of a sum, folded: `parts by weight`, `GT`, `phr`, `质量份`. */
const PARTS =
  /^(?:parts? (?:by (?:weight|mass)|per hundred(?: (?:rubber|resin))?)|pbw|pbm|phr|pphr|(?:gewichts|massen|gew|masse) ?(?:teile?|tle)|gew teile?|gt|parties? en (?:poids|masse)|parti in (?:peso|massa)|partes en (?:peso|masa)|partes em (?:peso|massa)|hmotnostni (?:dily|podily)|czesci wagowe|gewichtsdelen|viktdelar|vaegtdele|(?:质量|重量)?份数?|(?:質量|重量)部数?)$/u;
/** What a share may be called, folded, with the sign for percent as a word. */
const PERCENT =
  /^(?:(?:anteil|gehalt|dosierung|dosage|content|share|proportion|teneur|part|quantita|dose|udzial|zawartosc|podil|obsah|andel|aandeel|osuus|oran|amount|qty|quantity|menge|qte|quantite|cantidad|ilosc|mnozstvi|composition|formula|recipe|rezept(?:ur)?|recette|concentration|konzentration|charge|batch|配比|比例|含量|配合|配合比)(?: (?:in|en|w|v|i|of|of batch|of charge))? )?(?:(?:wt|w w|m m|w|m|mass|masse|weight|gew|gewichts?|poids|peso|hm|hmot|wag|waga|vaha|vikt|vagt|paino|by (?:weight|mass)|质量|重量|質量) )?percent(?: (?:(?:of|of the|du|de la|de|der|des|dell|di|w|z|of the total) )?(?:batch|charge|lot|recipe|mix(?:ture)?|blend|mass|masse|weight|poids|rezeptur|ansatz|mischung|formula|formule|recette|total|by (?:weight|mass)|wt|w w|m m|en (?:poids|masse)|in peso|en peso|em peso|hmot|wag|wagowo))?$|^(?:gewichts|massen|masse)(?:prozent|anteil)$|^pourcentage(?: (?:en poids|massique|du lot))?$|^(?:配比|比例|配合比|重量比|質量比|质量比)$/u;
/** Thousandths, as written: `kg per tonne`, `kg/t`, `g/kg`, `per 1000 kg`. */
const THOUSANDTHS =
  /(?<!\p{L})(?:kg\s*(?:\/|per|pro|je|par|por|na|za|auf|pr\.?)\s*(?:1\s*)?(?:t|to|ton|tons|tonne|tonnes|tonnen|tonelada|tonnellata|tunę|tunu|mt)|g\s*(?:\/|per|pro|je|par|por|na|za|pr\.?)\s*(?:1\s*)?(?:kg|kilo)|kg\s*(?:\/|per|pro|je|par|por|na|za|auf)\s*1[.,\s]?000\s*kg)(?!\p{L})/iu;
/** Hundredths, as written: `kg per 100 kg`, `g/100 g`. */
const HUNDREDTHS = /(?<!\p{L})(kg|g)\s*(?:\/|per|pro|je|par|por|na|za|auf)\s*100\s*\1(?!\p{L})/iu;

/** What the amounts below a header are of, where it is that of a recipe; null for any other. */
export function readRecipeBase(header: string): RecipeBase | null {
  if (THOUSANDTHS.test(header)) return 1000;
  if (HUNDREDTHS.test(header)) return 100;
  const { text, bracketed } = foldHeader(header);
  // `Content (wt%)`, `Share [%]`: the unit in brackets.
  const whole =
    bracketed === null
      ? text
      : `${text} ${bracketed
          .replaceAll('%', ' percent')
          .replaceAll(/[.\-/ ]+/g, ' ')
          .trim()}`;
  if (PARTS.test(text) || PARTS.test(bracketed ?? '')) return 'sum';
  return PERCENT.test(whole) ? 100 : null;
}

/** What goes into a batch, folded: a raw material by its code or its name. */
const RAW =
  /^(?:raw ?materials?|rm|raw mat|ingredients?|constituents?|feedstock|additive|powder|rohstoffe?|einsatzstoffe?|zutaten?|matieres? premieres?|matieres?|ingredients?|constituants?|materie? prim[ae]|materias? primas?|ingredienti?|ingredientes?|surow(?:iec|ce)|skladnik|suroviny?|slozka|prisada|grondstof(?:fen)?|ravar[au]|ravare|rastoff|raaka ?aine|hammadde|alapanyag|materie prima|сырье|компонент|ингредиент|原料|原材料|材料|辅料|配料)(?: (?:no|nr|number|code|id|kod|codigo|codice|item|nummer|编码|代码|编号|コード))?$/u;
/** What a batch makes, folded, beside the words for products. */
const BATCH =
  /^(?:recipes?|formulas?|formulations?|blends?|mixtures?|mix|batch(?: product)?|alloys?|glass(?: type)?|melt|grades?|compound|slurry|paste|rezept(?:ur)?|mischung|legierung|glas(?:art|sorte)|schmelze|sorte|ansatz|versatz|masse|recettes?|formules?|melange|alliage|ricett[ae]|miscela|lega|recetas?|mezcla|aleacion|receita|mistura|liga|receptur[aey]?|mieszanka|stop|smes|slitina|recept(?:uur)?|mengsel|legering|blanding|legering|seos|karisim|alasim|рецепт(?:ура)?|смесь|сплав|配方|合金|配合|混合物|牌号)(?: (?:no|nr|number|code|id|name|kod|codigo|codice|nummer|编码|代码|编号|名称))?$/u;
/** Names of files and sheets of recipes, folded. */
const LIST =
  /rezept|recipe|recette|ricett|receta|receita|recept|resept|recete|formulation|formul(?:as?|es?)(?: |$)|batch ?card|mischung|配方|配合|рецептур/u;
/** What is left of a batch. */
const REST =
  /^(?:bal(?:ance)?\.?|rest|remainder|rem\.?|reste|solde|resto|zbytek|reszta|balans|остальное|余量|余|残部|残|\(?bal\.?\)?)$/iu;

/** Whether a folded header names what goes into a batch. */
export function namesRawMaterial(text: string): boolean {
  return RAW.test(text);
}

/** Whether a folded header names what a batch makes. */
export function namesBatch(text: string): boolean {
  return BATCH.test(text);
}

/** Whether a folded name of a file or sheet says that it holds recipes. */
export function namesRecipes(label: string): boolean {
  return LIST.test(label);
}

/** Whether a cell says that it is what the others leave of the batch. */
export function isRestOfBatch(cell: string): boolean {
  return REST.test(cell.trim());
}
