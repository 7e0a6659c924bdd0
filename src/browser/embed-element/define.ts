/** The script that other people's pages load as `embed.js`: it defines the element, and nothing else. */
import { SisterCityMap } from './sister-city-map';

// A page may load the script twice, or once from each of two atlases: the first one stands.
if (!customElements.get('sister-city-map')) {
  customElements.define('sister-city-map', SisterCityMap);
}
