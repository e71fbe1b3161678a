// Generated from specs/salesbooth/csv_import.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Customers and products from a CSV file, in three steps.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, FilePart, Method, Operation, Request, Untyped, call, form, open_enum,
};

use crate::OperationCall;

/// The operations of `csv_import`, reached as [`Client::csv_import`](crate::Client::csv_import).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Upload a file and detect its columns.
    ///
    /// The first of three steps. The server detects which column maps to which field.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::FilePart;
    /// use saleskit::salesbooth::csv_import::{CsvImportEntity, ParseCsvImport};
    ///
    /// let form = ParseCsvImport::new(
    ///     FilePart::new("example").name("example"),
    ///     CsvImportEntity::Customers,
    /// );
    /// let reply = client.csv_import().parse(form).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /import?action=parse`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “CSV Import”. Inferred: the page gives the fields; name of the step and method are lost, and the section names no credential.
    #[inline]
    pub fn parse(&self, body: ParseCsvImport) -> Call<Untyped> {
        let mut request = Request::new(&PARSE);
        request.form(&body.form());
        Call::json(self.0, request)
    }

    /// Check the rows.
    ///
    /// The second of three steps. The mapped rows are validated and the faults of each row are returned.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.csv_import().validate().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /import?action=validate`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “CSV Import”. Inferred: the page describes the step; its name, method and fields are lost, and the section names no credential.
    #[inline]
    pub fn validate(&self) -> ValidateCall {
        let mut request = Request::new(&VALIDATE);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Import the rows.
    ///
    /// The last of three steps. The import runs in one database transaction, so all rows are imported or none.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.csv_import().execute().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /import?action=execute`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “CSV Import”. Inferred: the page describes the step; its name, method and fields are lost, and the section names no credential.
    #[inline]
    pub fn execute(&self) -> ExecuteCall {
        let mut request = Request::new(&EXECUTE);
        request.object();
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::validate`], with what can be set.
    pub type ValidateCall = OperationCall<ValidateParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::execute`], with what can be set.
    pub type ExecuteCall = OperationCall<ExecuteParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&PARSE, &VALIDATE, &EXECUTE];

static PARSE: Operation = Operation::new("csv_import_parse", "csv_import", Method::Post, "/import")
    .query(&[("action", "parse")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static VALIDATE: Operation = Operation::new("csv_import_validate", "csv_import", Method::Post, "/import")
    .query(&[("action", "validate")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static EXECUTE: Operation = Operation::new("csv_import_execute", "csv_import", Method::Post, "/import")
    .query(&[("action", "execute")])
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// What the rows of the file are imported as.
    pub enum CsvImportEntity {
        /// Each row is a customer.
        Customers = "customers",
        /// Each row is a product.
        Products = "products",
    }
}

form! {
    /// A CSV file to parse.
    pub struct ParseCsvImport {
        required {
            /// Content of the CSV file, sent as multipart form data.
            file: FilePart = "file",
            /// What the rows of the file are imported as.
            entity: CsvImportEntity = "entity",
        }
    }
}
