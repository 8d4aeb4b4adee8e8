// The devices to choose from, as tabs; those with peculiar habits stand behind the scenes.

import { element } from "./behind.js";

export function offerDevices({ devices, screens }, chosen) {
  const tab = ({ id, name, viewport }) =>
    element(
      "label",
      {},
      element("input", {
        type: "radio",
        name: "device",
        value: id,
        checked: id === chosen,
        disabled: Boolean(viewport) && !screens,
      }),
      element("span", {}, name.replace(/^Echo (?=S)/, "")),
    );
  for (const peculiar of [false, true]) {
    const place = document.getElementById(peculiar ? "peculiar" : "devices");
    place.append(...devices.filter((each) => each.peculiar === peculiar).map(tab));
  }
  document.getElementById("no-screens").hidden = screens;
}
