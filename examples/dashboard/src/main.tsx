import { render } from 'preact'
import { App } from './app'
import './styles/base.css'
import './styles/controls.css'
import './styles/layout.css'
import './styles/product.css'
import './styles/observer.css'
import './styles/received.css'

const root = document.getElementById('root')
if (root) render(<App />, root)
