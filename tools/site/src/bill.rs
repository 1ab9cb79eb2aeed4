//! The bill of materials of what is shipped: `sbom.cdx.json`, in CycloneDX 1.6. tools/supply finds the packages.
//!
//! The same files give the same text: it has no time, and its serial number is a hash of the rest.

use anyhow::Result;
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::{Digest, Sha256, Sha384};

use super::Files;

/// Its name in dist/.
pub const BILL: &str = "sbom.cdx.json";
/// The bom-ref of what the bill is about.
pub const ROOT: &str = "aftercheck";
pub const LICENCE: &str = "MIT OR Apache-2.0";

/// All but the files.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Shipped {
    pub version: String,
    pub components: Vec<Value>,
    pub dependencies: Vec<Value>,
}

/// Adds the bill of `files`, which must be all there are but this one.
pub fn add(shipped: &Shipped, files: &mut Files) -> Result<()> {
    let mut bill = json!({
        "$schema": "http://cyclonedx.org/schema/bom-1.6.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": { "component": {
            "type": "application",
            "bom-ref": ROOT,
            "name": "aftercheck",
            "version": shipped.version,
            "licenses": [{ "expression": LICENCE }],
            "components": files.iter().map(file).collect::<Vec<_>>(),
        }},
        "components": shipped.components,
        "dependencies": shipped.dependencies,
    });
    let serial = serial(&serde_json::to_vec(&bill)?);
    if let Some(bill) = bill.as_object_mut() {
        bill.insert("serialNumber".into(), serial.into());
    }
    files.add(BILL, format!("{bill:#}\n"));
    Ok(())
}

fn file((name, content): (&str, &[u8])) -> Value {
    json!({ "type": "file", "bom-ref": format!("dist/{name}"), "name": name, "hashes": [
        { "alg": "SHA-256", "content": hex(&Sha256::digest(content)) },
        { "alg": "SHA-384", "content": hex(&Sha384::digest(content)) },
    ]})
}

/// A UUID of version 8: made from what the bill says.
fn serial(bill: &[u8]) -> String {
    let mut digits: Vec<char> = hex(&Sha256::digest(bill)).chars().take(32).collect();
    for (place, digit) in [(12, '8'), (16, '8')] {
        if let Some(old) = digits.get_mut(place) {
            *old = digit;
        }
    }
    let text: String = digits.into_iter().collect();
    let part = |from, to| text.get(from..to).unwrap_or_default();
    let parts = [part(0, 8), part(8, 12), part(12, 16), part(16, 20), part(20, 32)];
    format!("urn:uuid:{}", parts.join("-"))
}

/// As people compare them.
pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
