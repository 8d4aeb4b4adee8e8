// The card that an answer puts into the Alexa app.

import { element } from "./behind.js";

const TITLES = { AskForPermissionsConsent: "This skill asks for your permission" };

export function showCard(card) {
  const place = document.getElementById("card");
  place.hidden = !card;
  if (!card) return place.replaceChildren();
  const picture = card.image?.largeImageUrl;
  const lines = card.text ?? card.content ?? card.permissions?.join("\n") ?? "";
  place.replaceChildren(
    ...(picture ? [element("img", { src: picture, alt: "" })] : []),
    element("h2", {}, card.title ?? TITLES[card.type] ?? card.type),
    element("p", {}, lines),
    element("small", {}, "In the Alexa app"),
  );
}
