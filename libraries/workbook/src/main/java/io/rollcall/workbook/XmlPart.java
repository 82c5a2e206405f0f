package io.rollcall.workbook;

import java.io.CharConversionException;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.nio.charset.CharacterCodingException;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;

/**
 * The XML of a part, one element after the other. Document types are refused, and with them entities of every kind. Elements
 * of other namespaces than the root's are passed over with all they contain.
 */
final class XmlPart implements AutoCloseable {

    private static final int START = XMLStreamConstants.START_ELEMENT;
    private static final int END = XMLStreamConstants.END_ELEMENT;
    private static final WstxInputFactory FACTORY = factory();

    private final String part;
    private final PartStream bytes;
    private final XMLStreamReader xml;
    private final Set<String> names = new HashSet<>();
    private String namespace;
    private int depth;

    XmlPart(Parts parts, String part) throws IOException {
        this.part = part;
        this.bytes = parts.open(part);
        try {
            this.xml = FACTORY.createXMLStreamReader(bytes);
        } catch (XMLStreamException | RuntimeException broken) {
            bytes.close();
            throw problem(broken);
        }
    }

    private static WstxInputFactory factory() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(WstxInputProperties.P_MAX_ELEMENT_DEPTH, Limits.XML_DEPTH);
        return factory;
    }

    /**
     * Goes into the next element.
     *
     * @param within the depth of the element whose children are gone through; 0 for all of the part
     * @return false when that one has ended
     */
    boolean next(int within) throws IOException {
        while (true) {
            int event = event();
            if (event == START) {
                if (depth == 1) {
                    namespace = xml.getNamespaceURI();
                }
                if (depth == 1 || isOfTheFormat()) {
                    return true;
                }
                skip();
            } else if (event == END && depth == 0) {
                finish();
                return false;
            } else if (event == END && depth < within) {
                return false;
            }
        }
    }

    /** Behind the last element too: only a part read to its end is known to be undamaged. */
    private void finish() throws IOException {
        while (event() != XMLStreamConstants.END_DOCUMENT) {}
    }

    private boolean isOfTheFormat() {
        String own = xml.getNamespaceURI();
        return own == namespace || (own != null && own.equals(namespace));
    }

    /** Goes to the end of the element it is in. */
    void skip() throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            event();
        }
    }

    /** Adds the text of the element it is in, and goes to its end. */
    void text(CellText text) throws IOException {
        int outside = depth - 1;
        while (depth > outside) {
            int event = event();
            if (event == XMLStreamConstants.CHARACTERS
                    || event == XMLStreamConstants.CDATA
                    || event == XMLStreamConstants.SPACE) {
                try {
                    text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                } catch (RuntimeException broken) {
                    throw problem(broken);
                }
            }
        }
    }

    int depth() {
        return depth;
    }

    String name() {
        return xml.getLocalName();
    }

    boolean is(String name) {
        return xml.getLocalName().equals(name);
    }

    int attributes() {
        return xml.getAttributeCount();
    }

    String attributeName(int index) {
        return xml.getAttributeLocalName(index);
    }

    String attribute(int index) {
        return xml.getAttributeValue(index);
    }

    /** Null when there is none; of the attributes without a namespace. */
    String attribute(String name) {
        return attribute(name, false);
    }

    /** {@code r:id}, in the namespace of relationships, which has two names. */
    String relationship() {
        return attribute("id", true);
    }

    private String attribute(String name, boolean foreign) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            String own = xml.getAttributeNamespace(i);
            if (xml.getAttributeLocalName(i).equals(name) && foreign == (own != null && !own.isEmpty())) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    WorkbookProblem broken(String how) {
        return WorkbookProblem.broken("its part " + part + " " + how);
    }

    long bytesRead() {
        return bytes.count();
    }

    private int event() throws IOException {
        int event;
        try {
            event = xml.next();
        } catch (XMLStreamException | RuntimeException broken) {
            throw problem(broken);
        }
        if (event == START) {
            depth++;
            remember();
            requireFewNames();
        } else if (event == END) {
            depth--;
        } else if (event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
            names.add(xml.getPITarget());
            requireFewNames();
        } else if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.ENTITY_REFERENCE) {
            throw broken("declares a document type or uses entities, which no workbook does");
        }
        return event;
    }

    private void remember() {
        names.add(xml.getLocalName());
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            names.add(xml.getAttributeLocalName(i));
        }
        for (int i = 0; i < xml.getNamespaceCount(); i++) {
            names.add(String.valueOf(xml.getNamespacePrefix(i)));
        }
    }

    private void requireFewNames() throws WorkbookProblem {
        if (names.size() > Limits.XML_NAMES) {
            throw WorkbookProblem.tooLarge(
                    "its part " + part + " uses more than " + Limits.XML_NAMES + " different names");
        }
    }

    private IOException problem(Exception broken) {
        for (Throwable cause = broken; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException failed && !isOfTheText(failed)) {
                return failed;
            }
            if (cause instanceof XMLStreamException at && at.getLocation() != null) {
                return broken("is no well-formed XML in line "
                        + at.getLocation().getLineNumber() + ", column "
                        + at.getLocation().getColumnNumber());
            }
        }
        return broken("is no well-formed XML");
    }

    private static boolean isOfTheText(IOException failed) {
        return failed instanceof CharConversionException
                || failed instanceof CharacterCodingException
                || failed instanceof UnsupportedEncodingException;
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException closed) {
            throw problem(closed);
        } finally {
            bytes.close();
        }
    }
}
