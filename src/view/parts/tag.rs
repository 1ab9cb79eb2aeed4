//! Markup as plain calls: elements of a name, a class and content. In the program each is a fraction of what
//! `html!` makes of the same (docs/PERFORMANCE.md), so that is left to elements with more to them.

use yew::prelude::*;
use yew::virtual_dom::{AttributeOrProperty, Attributes, VList, VTag, VText};

/// An element. Without a class if that is empty.
#[inline(never)]
pub fn tag<const N: usize>(name: &'static str, class: &'static str, content: [Html; N]) -> Html {
    let mut content = Vec::from(content);
    // As `html!` has it: a single node needs no list around it.
    let content = if N == 1 { content.pop().unwrap_or_default() } else { group_of(content) };
    element(name, class, content)
}

/// The same with as much content as there is.
#[inline(never)]
pub fn tag_of(name: &'static str, class: &'static str, content: Vec<Html>) -> Html {
    element(name, class, group_of(content))
}

#[inline(never)]
fn element(name: &'static str, class: &'static str, content: Html) -> Html {
    let class = Some(class).filter(|class| !class.is_empty());
    let class = class.map(|class| AttributeOrProperty::Attribute(AttrValue::Static(class)));
    with(name, Attributes::Dynamic { keys: &["class"], values: Box::new([class]) }, content)
}

/// An element with any attributes.
#[inline(never)]
pub fn with(name: &'static str, attributes: Attributes, content: Html) -> Html {
    let mut tag = VTag::new(name);
    tag.set_attributes(attributes);
    if let Some(inside) = tag.children_mut() {
        *inside = content;
    }
    tag.into()
}

/// Several nodes where one is asked for.
#[inline(never)]
pub fn group<const N: usize>(content: [Html; N]) -> Html {
    group_of(content.into())
}

/// The same with as many as there are.
#[inline(never)]
pub fn group_of(content: Vec<Html>) -> Html {
    VList::from(content).into()
}

/// A node that is there at times. Its place is kept, so that what follows it stays what it is.
#[inline(never)]
pub fn maybe(content: Option<Html>) -> Html {
    group_of(content.into_iter().collect())
}

/// Nodes that are the same as long as they have this key, wherever they stand among others with keys.
#[inline(never)]
pub fn keyed(key: u8, content: Html) -> Html {
    let mut list = VList::from(vec![content]);
    list.key = Some(key.into());
    list.into()
}

/// Words that change while their screen stays. Others are another element: in one that the browser has
/// translated a change would not be seen.
#[inline(never)]
pub fn renewed(name: &'static str, words: String) -> Html {
    html! { <@{name} key={words.clone()}>{ text(words) }</@> }
}

/// Words.
#[inline(never)]
pub fn text(words: String) -> Html {
    VText::new(words).into()
}

/// What stands between two parts of a sentence.
#[inline(never)]
pub fn mark(sign: &'static str) -> Html {
    VText::new(sign).into()
}
