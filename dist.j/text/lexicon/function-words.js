/**
 * The small words that hold German sentences together. They are as certain as a word can be:
 * a place that mending leaves between them is a good place.
 */
export const functionWords = new Set([
    "der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines",
    "und oder aber sowie bzw beziehungsweise sondern denn doch noch nicht nur auch als wie wenn dass daß weil da damit",
    "ob obwohl während nachdem bevor bis seit sobald soweit sofern falls indem",
    "in im ins an am ans auf aus bei beim mit nach von vom vor zu zum zur für durch gegen ohne um über unter zwischen",
    "neben hinter entlang gegenüber wegen trotz statt anstelle aufgrund gemäß laut je pro per hinsichtlich bezüglich",
    "innerhalb außerhalb mittels zwecks samt nebst ab außer",
    "ich du er sie es wir ihr mich dich ihn uns euch mir dir ihm ihnen sich man wer was wem wen wessen",
    "mein meine sein seine seinen seinem seiner seines ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer",
    "dieser diese dieses diesen diesem jener jene jedes jede jeder jeden jedem welche welcher welches welchen welchem",
    "alle aller allen alles beide beiden beider einige einigen einiger mehrere mehreren viele vielen solche solchen",
    "ist sind war waren wird werden wurde wurden worden geworden sei seien wäre wären bin gewesen",
    "hat haben hatte hatten hätte hätten habe gehabt kann können konnte konnten könnte könnten",
    "soll sollen sollte sollten muss müssen musste mussten müsste müssten darf dürfen durfte dürfte dürften",
    "will wollen wollte wollten möge mögen möchte möchten würde würden",
    "hier dort dann so sehr mehr weiter weitere weiteren schon bereits jedoch dabei dazu daher dadurch darüber dafür",
    "hierfür hierzu hierbei hiermit hinaus insbesondere ebenfalls somit wofür worüber davon daran darauf darin",
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf",
]
    .join(" ")
    .split(" "));
//# sourceMappingURL=function-words.js.map