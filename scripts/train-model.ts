import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { trainModel } from './meaning/train-model';

// npm run train: trains the model on assets/faq/ and writes assets/faq/model.json (shipped).
const folder = fileURLToPath(new URL('../assets/faq', import.meta.url));
const model = trainModel(folder);
writeFileSync(`${folder}/model.json`, `${JSON.stringify(model, null, 1)}\n`);
console.log(
  `model.json: ${model.labels.length} questions, ${Math.round((model.coded.length * 3) / 4_000)} kB of weights`,
);
